<?php
/**
 * Colours that can be read on each other, as WCAG 2 measures it. May use: nothing.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** The least contrast of text (WCAG 2, 1.4.3). */
const READABLE = 4.5;

/**
 * How light a colour is, 0 to 1.
 *
 * @param string $colour #RRGGBB or #RGB.
 */
function luminance( string $colour ): float {
	$digits = substr( $colour, 1 );
	if ( 3 === strlen( $digits ) ) {
		$digits = $digits[0] . $digits[0] . $digits[1] . $digits[1] . $digits[2] . $digits[2];
	}
	$parts = array_map(
		static function ( string $pair ): float {
			$share = hexdec( $pair ) / 255;
			return $share <= 0.04045 ? $share / 12.92 : pow( ( $share + 0.055 ) / 1.055, 2.4 );
		},
		str_split( $digits, 2 )
	);
	return 0.2126 * $parts[0] + 0.7152 * $parts[1] + 0.0722 * $parts[2];
}

/**
 * From 1, the same, to 21, black on white.
 *
 * @param string $one     A colour.
 * @param string $another Another one.
 */
function contrast( string $one, string $another ): float {
	$lights = array( luminance( $one ), luminance( $another ) );
	return ( max( $lights ) + 0.05 ) / ( min( $lights ) + 0.05 );
}

/**
 * Black or white, whichever can be read better. One of them always can: the worse case is 4.58.
 *
 * @param string $colour What it stands on.
 */
function text_on( string $colour ): string {
	return contrast( $colour, '#ffffff' ) >= contrast( $colour, '#000000' ) ? '#ffffff' : '#000000';
}
