<?php
/**
 * What a value must be like to be used: the same for settings, for a block's attributes and for a shortcode's. Who writes a post may not
 * be who may write scripts, so everything that is not as it must be is left out. May use: nothing.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** Where an assessment is shown. */
const MODES = array( 'inline', 'dialog', 'slide-in' );

/** Its colour scheme; auto is that of the page around it. */
const THEMES = array( 'auto', 'light', 'dark' );

/** Where “talk to us” may lead. */
const CONTACT_PROTOCOLS = array( 'http', 'https', 'mailto', 'tel' );

/** A campaign has at most so many names, each and its value of at most so many characters: the page reads no more. */
const CAMPAIGN_NAMES  = 20;
const CAMPAIGN_NAME   = 64;
const CAMPAIGN_VALUE  = 256;
const LONGEST_WORDS   = 300;
const LONGEST_ADDRESS = 2000;

/**
 * What is no text is nothing.
 *
 * @param mixed $value Anything.
 */
function text_of( $value ): string {
	return is_scalar( $value ) ? trim( (string) $value ) : '';
}

/**
 * Words without markup. Editors write “&amp;” for “&”, so that is read as it was meant; it is escaped again where it is printed.
 *
 * @param mixed $value Anything.
 */
function words_of( $value ): string {
	$plain = html_entity_decode( wp_strip_all_tags( text_of( $value ), true ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	// Nor anything that turns round what follows, and is not seen.
	$plain = (string) preg_replace( array( '/[\x{202A}-\x{202E}\x{2066}-\x{2069}]/u', '/[\x00-\x1f\x7f\s]+/u' ), array( '', ' ' ), wp_check_invalid_utf8( $plain ) );
	return trim( function_exists( 'mb_substr' ) ? mb_substr( $plain, 0, LONGEST_WORDS ) : substr( $plain, 0, LONGEST_WORDS ) );
}

/**
 * One of these, or nothing.
 *
 * @param mixed    $value   Anything.
 * @param string[] $choices What there is.
 */
function choice_of( $value, array $choices ): string {
	$text = strtolower( text_of( $value ) );
	return in_array( $text, $choices, true ) ? $text : '';
}

/**
 * A language as “de” or “pt-BR”; “site” is that of this site.
 *
 * @param mixed $value Anything.
 */
function language_of( $value ): string {
	$text = text_of( $value );
	return strlen( $text ) <= 35 && preg_match( '/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/D', $text ) ? $text : '';
}

/**
 * The id of a perspective.
 *
 * @param mixed $value Anything.
 */
function id_of( $value ): string {
	$text = text_of( $value );
	return strlen( $text ) <= 64 && preg_match( '/^[a-z0-9]+(-[a-z0-9]+)*$/D', $text ) ? $text : '';
}

/**
 * An address with one of these protocols, written out.
 *
 * @param mixed    $value     Anything.
 * @param string[] $protocols Which are meant.
 */
function address_of( $value, array $protocols ): string {
	$text = html_entity_decode( text_of( $value ), ENT_QUOTES | ENT_HTML5, 'UTF-8' );
	// What names no protocol would lead to some place of this site.
	if ( strlen( $text ) > LONGEST_ADDRESS || ! preg_match( '/^(' . implode( '|', $protocols ) . '):[^\s<>"]+$/Di', $text ) ) {
		return '';
	}
	return esc_url_raw( $text, $protocols );
}

/**
 * Where “talk to us” leads.
 *
 * @param mixed $value Anything.
 */
function contact_of( $value ): string {
	return address_of( $value, CONTACT_PROTOCOLS );
}

/**
 * Campaign parameters as a query: “utm_source=blog&utm_medium=article”.
 *
 * @param mixed $value Anything.
 */
function campaign_of( $value ): string {
	$kept = array();
	foreach ( explode( '&', html_entity_decode( text_of( $value ), ENT_QUOTES | ENT_HTML5, 'UTF-8' ) ) as $pair ) {
		list( $name, $said ) = array_map( 'urldecode', explode( '=', $pair, 2 ) + array( '', '' ) );
		if ( strlen( $name ) <= CAMPAIGN_NAME && preg_match( '/^\w[\w.-]*$/D', $name ) && count( $kept ) < CAMPAIGN_NAMES ) {
			$kept[ $name ] = substr( wp_check_invalid_utf8( $said ), 0, CAMPAIGN_VALUE );
		}
	}
	return http_build_query( $kept, '', '&', PHP_QUERY_RFC3986 );
}
