<?php
/**
 * The page that the plugin carries, once more in the folder for uploads, in the main colour of the settings. A plugin's own folder may not be
 * written in, and an update replaces it. Once there is a copy it stays in use, also without a colour, as results that people have shared lead
 * to it. May use: settings.php, brand.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** The option that says of what the copy was made; uninstall.php knows it too. */
const COPY = 'upstream_assessment_copy';

/** What stands in it if no copy could be made of that. */
const FAILED = 'failed ';

/** How long files stay that a page of before asked for: a visit may be under way. */
const FORMER_FILES = 30 * DAY_IN_SECONDS;

/**
 * Where the copy is, or nothing; it is made when there is none of this page in this colour.
 */
function copy_address(): string {
	$accent = settings()['accent'];
	$kept   = text_of( get_option( COPY, '' ) );
	if ( '' === $accent && ( '' === $kept || 0 === strpos( $kept, FAILED ) ) ) {
		return '';
	}
	$of = md5_file( dirname( FILE ) . '/page/index.html' ) . $accent;
	if ( $kept === FAILED . $of ) {
		return '';
	}
	if ( $kept !== $of ) {
		$made = make_copy( $accent );
		update_option( COPY, ( $made ? '' : FAILED ) . $of );
		if ( ! $made ) {
			return '';
		}
	}
	return add_query_arg( 'v', substr( md5( $of ), 0, 8 ), set_url_scheme( wp_upload_dir( null, false )['baseurl'] ) . '/upstream-assessment/index.html' );
}

/** Whether a copy was asked for and could not be made. */
function copy_failed(): bool {
	return '' !== settings()['accent'] && 0 === strpos( text_of( get_option( COPY, '' ) ), FAILED );
}

/**
 * Every file of the page but index.html, by path.
 *
 * @param string $folder Of the page.
 * @return string[]
 */
function other_files( string $folder ): array {
	$paths = array();
	foreach ( new \RecursiveIteratorIterator( new \RecursiveDirectoryIterator( $folder, \FilesystemIterator::SKIP_DOTS ) ) as $file ) {
		$path = substr( $file->getPathname(), strlen( $folder ) + 1 );
		if ( $file->isFile() && 'index.html' !== $path && 'php' !== strtolower( $file->getExtension() ) ) {
			$paths[] = $path;
		}
	}
	return $paths;
}

/**
 * Makes the copy: index.html last, and at once, so that there is a whole page at any moment.
 *
 * @param string $accent The main colour; nothing: as the page is.
 */
function make_copy( string $accent ): bool {
	$from = dirname( FILE ) . '/page';
	$to   = wp_upload_dir( null, false )['basedir'] . '/upstream-assessment';
	$page = (string) file_get_contents( "$from/index.html" ); // phpcs:ignore WordPress.WP.AlternativeFunctions -- A file of the plugin's own.
	$page = '' === $accent ? $page : page_with( $page, $accent );
	if ( null === $page || '' === $page ) {
		return false;
	}
	$files = other_files( $from );
	foreach ( $files as $path ) {
		if ( ! wp_mkdir_p( dirname( "$to/$path" ) ) || ! is_writable( dirname( "$to/$path" ) ) || ! copy( "$from/$path", "$to/$path" ) ) { // phpcs:ignore WordPress.WP.AlternativeFunctions -- In the folder for uploads.
			return false;
		}
	}
	// phpcs:disable WordPress.WP.AlternativeFunctions -- The same.
	$fresh = tempnam( $to, 'new' );
	$done  = false !== $fresh && false !== file_put_contents( $fresh, $page ) && chmod( $fresh, defined( 'FS_CHMOD_FILE' ) ? FS_CHMOD_FILE : 0644 ) && rename( $fresh, "$to/index.html" );
	foreach ( array_diff( other_files( $to ), $files ) as $path ) {
		if ( filemtime( "$to/$path" ) < time() - FORMER_FILES ) {
			unlink( "$to/$path" );
		}
	}
	// phpcs:enable
	return $done;
}
