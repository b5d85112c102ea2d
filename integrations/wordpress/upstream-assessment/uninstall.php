<?php
/**
 * Takes out all that the plugin has written: two options and a copy of its page, for each site of a network.
 *
 * @package UpstreamAssessment
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

require_once ABSPATH . 'wp-admin/includes/file.php';

/** Of the present site. */
function upstream_assessment_take_out(): void {
	global $wp_filesystem;
	delete_option( 'upstream_assessment' );
	delete_option( 'upstream_assessment_copy' );
	$folder = wp_upload_dir( null, false )['basedir'] . '/upstream-assessment';
	if ( is_dir( $folder ) && WP_Filesystem() ) {
		$wp_filesystem->delete( $folder, true );
	}
}

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $upstream_assessment_site ) {
		switch_to_blog( $upstream_assessment_site );
		upstream_assessment_take_out();
		restore_current_blog();
	}
} else {
	upstream_assessment_take_out();
}
