<?php
/**
 * A built page in another main colour. The page holds its colours twice, as a theme that it reads and as styles, and a policy that allows
 * exactly these styles; all three are changed together, or nothing. May use: colours.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/**
 * The colours of one scheme that go with a main colour. Each pair that the page uses can be read (docs/themes.md of the project); the main
 * colour moves for that towards black or white, no further than it must.
 *
 * @param array<string, string> $scheme What the page has.
 * @param string                $accent The main colour, #RRGGBB.
 * @return array<string, string> Those that change.
 */
function scheme_with( array $scheme, string $accent ): array {
	$ground = $scheme['background'];
	$away   = '#ffffff' === text_on( $ground ) ? '#FFFFFF' : '#000000';
	$share  = 0.0;
	$main   = $accent;
	while ( ! reads_with( $main, array( $ground, $scheme['surface'] ) ) && $share < 1 ) {
		$share += 0.02;
		$main   = mixed_colour( $accent, $away, min( 1, $share ) );
	}
	$pale = 0.14;
	while ( $pale > 0 && ! reads_with( mixed_colour( $ground, $main, $pale ), array( $scheme['text'], $scheme['muted'], $main ) ) ) {
		$pale -= 0.02;
	}
	$on     = six_digits( text_on( $main ) );
	$strong = mixed_colour( $main, $away, 0.25 );
	return array(
		'accent'        => $main,
		'accent-strong' => reads_with( $strong, array( $on, $scheme['surface'] ) ) ? $strong : $main,
		'accent-soft'   => mixed_colour( $ground, $main, max( 0, $pale ) ),
		'on-accent'     => $on,
	);
}

/**
 * A rule of the page's styles with other colours.
 *
 * @param string                $styles  All of them.
 * @param string                $opening How the rule begins.
 * @param array<string, string> $colours By name.
 * @return string|null Nothing if the styles are not as they are expected.
 */
function rule_with( string $styles, string $opening, array $colours ): ?string {
	$from = strpos( $styles, $opening );
	$to   = false === $from ? false : strpos( $styles, '}', $from );
	if ( false === $to ) {
		return null;
	}
	$rule = substr( $styles, $from, $to - $from );
	foreach ( $colours + array( 'selection' => $colours['accent'] . '59' ) as $name => $colour ) {
		$rule = preg_replace( "/(?<=[{;])--$name:#[0-9A-Fa-f]{6,8}(?=;|$)/", "--$name:$colour", (string) $rule, -1, $count );
		if ( 1 !== $count ) {
			return null;
		}
	}
	return substr_replace( $styles, (string) $rule, $from, $to - $from );
}

/**
 * As a policy names what it allows.
 *
 * @param string $styles Exactly as they stand in the page.
 */
function hash_of( string $styles ): string {
	return "'sha256-" . base64_encode( hash( 'sha256', $styles, true ) ) . "'"; // phpcs:ignore WordPress.PHP.DiscouragedPHPFunctions -- Policies have it so.
}

/**
 * The page in another main colour.
 *
 * @param string $page   Its index.html.
 * @param string $accent The main colour.
 * @return string|null Nothing if the page is not as it is expected.
 */
function page_with( string $page, string $accent ): ?string {
	$has = preg_match( '/<script type="application\/json" id="theme">(.*?)<\/script>/s', $page, $theme ) && 1 === preg_match_all( '/<style>(.*?)<\/style>/s', $page, $style );
	$all = $has ? json_decode( $theme[1] ) : null;
	if ( ! isset( $all->light, $all->dark ) ) {
		return null;
	}
	$styles  = $style[1][0];
	$changed = $styles;
	foreach ( array( 'light' => ':root{--', 'dark' => '@media screen and (prefers-color-scheme:dark){:root{--' ) as $scheme => $opening ) {
		$colours = scheme_with( (array) $all->$scheme, six_digits( $accent ) );
		$changed = null === $changed ? null : rule_with( $changed, $opening, $colours );
		foreach ( $colours as $name => $colour ) {
			$all->$scheme->$name = $colour;
		}
	}
	if ( null === $changed || 1 !== substr_count( $page, hash_of( $styles ) ) ) {
		return null;
	}
	$sent = wp_json_encode( $all, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_HEX_TAG );
	return strtr( $page, array( hash_of( $styles ) => hash_of( $changed ), "<style>$styles</style>" => "<style>$changed</style>", $theme[0] => "<script type=\"application/json\" id=\"theme\">$sent</script>" ) );
}
