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
	$parts = array_map(
		static function ( string $pair ): float {
			$share = hexdec( $pair ) / 255;
			return $share <= 0.04045 ? $share / 12.92 : pow( ( $share + 0.055 ) / 1.055, 2.4 );
		},
		str_split( substr( six_digits( $colour ), 1 ), 2 )
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

/**
 * As a theme of the page has colours.
 *
 * @param string $colour #RGB or #RRGGBB.
 */
function six_digits( string $colour ): string {
	$digits = substr( $colour, 1 );
	return '#' . strtoupper( 3 === strlen( $digits ) ? (string) preg_replace( '/./', '$0$0', $digits ) : $digits );
}

/**
 * Between two colours.
 *
 * @param string $from  At 0; #RRGGBB.
 * @param string $to    At 1.
 * @param float  $share Where between them.
 */
function mixed_colour( string $from, string $to, float $share ): string {
	$mixed = '#';
	foreach ( array( 1, 3, 5 ) as $at ) {
		$one    = hexdec( substr( $from, $at, 2 ) );
		$mixed .= sprintf( '%02X', (int) round( $one + ( hexdec( substr( $to, $at, 2 ) ) - $one ) * $share ) );
	}
	return $mixed;
}

/**
 * Whether a colour can be read on each of these, or each of these on it; by a hair more, as another sum may end a hair lower.
 *
 * @param string   $colour A colour.
 * @param string[] $others Others.
 */
function reads_with( string $colour, array $others ): bool {
	foreach ( $others as $other ) {
		if ( contrast( $colour, $other ) < READABLE + 0.01 ) {
			return false;
		}
	}
	return true;
}
