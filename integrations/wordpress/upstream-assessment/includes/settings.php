<?php
/**
 * The settings of a site: one option, in which only what differs from the defaults need stand. May use: values.php, colours.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** Its name; uninstall.php knows it too. */
const OPTION = 'upstream_assessment';

/**
 * What holds where nothing is set.
 *
 * @return array<string, string>
 */
function default_settings(): array {
	return array(
		'address'   => '',
		'contact'   => '',
		'mode'      => 'inline',
		'theme'     => 'auto',
		'lang'      => '',
		'campaign'  => '',
		'accent'    => '',
		'on_accent' => '',
		'heading'   => '',
		'intro'     => '',
		'label'     => '',
		'title'     => '',
	);
}

/**
 * Only what is as it must be: the option may have been written by anything.
 *
 * @param mixed $given An array, if all is well.
 * @return array<string, string>
 */
function clean_settings( $given ): array {
	$given = is_array( $given ) ? $given : array();
	$value = static function ( string $name ) use ( $given ) {
		return $given[ $name ] ?? '';
	};
	$clean = array(
		'address'   => address_of( $value( 'address' ), array( 'http', 'https' ) ),
		'contact'   => contact_of( $value( 'contact' ) ),
		'mode'      => choice_of( $value( 'mode' ), MODES ),
		'theme'     => choice_of( $value( 'theme' ), THEMES ),
		'lang'      => language_of( $value( 'lang' ) ),
		'campaign'  => campaign_of( $value( 'campaign' ) ),
		'accent'    => (string) sanitize_hex_color( text_of( $value( 'accent' ) ) ),
		'on_accent' => (string) sanitize_hex_color( text_of( $value( 'on_accent' ) ) ),
	);
	foreach ( array( 'heading', 'intro', 'label', 'title' ) as $name ) {
		$clean[ $name ] = words_of( $value( $name ) );
	}
	if ( '' !== $clean['on_accent'] && ( '' === $clean['accent'] || contrast( $clean['accent'], $clean['on_accent'] ) < READABLE ) ) {
		$clean['on_accent'] = '';
	}
	return $clean;
}

/**
 * What holds on this site.
 *
 * @return array<string, string>
 */
function settings(): array {
	return array_merge( default_settings(), array_filter( clean_settings( get_option( OPTION, array() ) ), 'strlen' ) );
}

/**
 * What the link says that is the assessment where no script runs, and the button that opens it.
 */
function default_label(): string {
	return __( 'Take the self-assessment', 'upstream-assessment' );
}
