<?php
/**
 * Takes out all that the plugin has written: one option for each site of a network.
 *
 * @package UpstreamAssessment
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $upstream_assessment_site ) {
		switch_to_blog( $upstream_assessment_site );
		delete_option( 'upstream_assessment' );
		restore_current_blog();
	}
} else {
	delete_option( 'upstream_assessment' );
}
