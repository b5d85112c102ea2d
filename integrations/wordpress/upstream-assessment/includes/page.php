<?php
/**
 * Where the assessment's page is: the folder page/ of the plugin, which a build has filled, or an address of the owner's. The element's
 * script is always the plugin's own, so that no other site's script runs in this one. May use: settings.php, copy.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/**
 * Whether the plugin carries this file of a page.
 *
 * @param string $name In its folder.
 */
function carries( string $name ): bool {
	return is_readable( dirname( FILE ) . '/page/' . $name );
}

/**
 * Where a file that the plugin carries is asked for. The digest is in the address, because a browser that has kept the page of an older
 * plugin would look for files that went with it.
 *
 * @param string $name In the folder of the page.
 */
function carried( string $name ): string {
	static $digests = array();
	$digests[ $name ] = $digests[ $name ] ?? substr( (string) md5_file( dirname( FILE ) . '/page/' . $name ), 0, 8 );
	return add_query_arg( 'v', $digests[ $name ], plugins_url( 'page/' . $name, FILE ) );
}

/**
 * The address of the page; nothing where there is none. The file is named, as not every server that runs WordPress looks for index.html.
 */
function page_address(): string {
	$address = settings()['address'];
	if ( '' !== $address ) {
		return $address;
	}
	if ( ! carries( 'index.html' ) ) {
		return '';
	}
	$copy = copy_address();
	return '' === $copy ? carried( 'index.html' ) : $copy;
}

/**
 * The address of the element's script; nothing where the plugin was put in place without a page.
 */
function element_address(): string {
	return carries( 'element.js' ) ? carried( 'element.js' ) : '';
}
