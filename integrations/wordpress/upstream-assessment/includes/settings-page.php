<?php
/**
 * The settings page, by WordPress's Settings API: options.php checks the nonce and who may, and clean_settings() what is kept.
 * May use: settings.php, settings-fields.php, page.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** The page's name in addresses, and that of the group of options. */
const SETTINGS_PAGE = 'upstream-assessment';

/** Puts it below “Settings”. */
function add_settings_page(): void {
	add_options_page( __( 'Self-assessment', 'upstream-assessment' ), __( 'Self-assessment', 'upstream-assessment' ), 'manage_options', SETTINGS_PAGE, __NAMESPACE__ . '\\print_settings_page' );
}

/** Tells WordPress of the option and its fields. */
function register_settings(): void {
	register_setting( SETTINGS_PAGE, OPTION, array( 'type' => 'array', 'sanitize_callback' => __NAMESPACE__ . '\\accept_settings', 'show_in_rest' => false ) );
	foreach ( sections() as $section => $what ) {
		$about = static function () use ( $what ): void {
			if ( '' !== $what['about'] ) {
				echo '<p>' . esc_html( $what['about'] ) . '</p>';
			}
		};
		add_settings_section( $section, $what['title'], $about, SETTINGS_PAGE );
		foreach ( $what['fields'] as $name => $field ) {
			$field += array( 'name' => $name, 'label_for' => OPTION . '-' . $name );
			// The class would become that of the table's row.
			add_settings_field( $name, $field['title'], static function () use ( $field ): void {
				print_field( $field );
			}, SETTINGS_PAGE, $section, array( 'label_for' => $field['label_for'] ) );
		}
	}
}

/**
 * What was sent, cleaned. What could not be used is said, and what was kept before stays.
 *
 * @param mixed $sent By the form, or by whoever writes the option.
 * @return array<string, string>
 */
function accept_settings( $sent ): array {
	$sent   = is_array( $sent ) ? $sent : array();
	$clean  = clean_settings( $sent );
	$before = clean_settings( get_option( OPTION, array() ) );
	foreach ( array_intersect_key( refusals(), $clean ) as $name => $why ) {
		if ( '' === $clean[ $name ] && '' !== text_of( $sent[ $name ] ?? '' ) ) {
			$clean[ $name ] = $before[ $name ];
			say_once( $name, $why );
		}
	}
	if ( is_ssl() && 0 === stripos( $clean['address'], 'http:' ) ) {
		say_once( 'mixed', __( 'Address: this site is https, and browsers show no http page in it.', 'upstream-assessment' ) );
	}
	return array_filter( clean_settings( $clean ), 'strlen' );
}

/**
 * Why a field's value was not taken.
 *
 * @return array<string, string>
 */
function refusals(): array {
	return array(
		'address'   => __( 'Address: this is not the address of a web page (https://…).', 'upstream-assessment' ),
		'contact'   => __( 'Contact: this must begin with https://, mailto: or tel:.', 'upstream-assessment' ),
		'campaign'  => __( 'Campaign: this must be pairs as in utm_source=blog&utm_medium=article.', 'upstream-assessment' ),
		'lang'      => __( 'Language: this is neither “site” nor a language as “de” or “pt-BR”.', 'upstream-assessment' ),
		'accent'    => __( 'Main colour: this is not a colour as #22496b.', 'upstream-assessment' ),
		'on_accent' => __( 'Text on the button: it cannot be read on the main colour (contrast below 4.5), or is not a colour as #ffffff.', 'upstream-assessment' ),
	);
}

/**
 * WordPress cleans an option twice when it is new.
 *
 * @param string $code    Which.
 * @param string $message What.
 */
function say_once( string $code, string $message ): void {
	if ( ! function_exists( 'add_settings_error' ) || in_array( $code, wp_list_pluck( get_settings_errors( OPTION ), 'code' ), true ) ) {
		return;
	}
	add_settings_error( OPTION, $code, $message );
}

/** Prints the page. */
function print_settings_page(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	echo '<div class="wrap"><h1>' . esc_html( get_admin_page_title() ) . '</h1>';
	echo '<p>' . esc_html__( 'Put the assessment into a post with the block “Self-assessment”, or with this shortcode:', 'upstream-assessment' ) . ' <code>[upstream_assessment]</code></p>';
	echo '<form action="' . esc_url( admin_url( 'options.php' ) ) . '" method="post">';
	settings_fields( SETTINGS_PAGE );
	do_settings_sections( SETTINGS_PAGE );
	submit_button();
	echo '</form></div>';
}

/**
 * WordPress's own colour picker.
 *
 * @param string $screen Which page of the admin.
 */
function enqueue_settings_assets( string $screen ): void {
	if ( 'settings_page_' . SETTINGS_PAGE !== $screen ) {
		return;
	}
	wp_enqueue_style( 'wp-color-picker' );
	wp_enqueue_script( 'wp-color-picker' );
	wp_add_inline_script( 'wp-color-picker', 'jQuery( ( $ ) => $( ".upstream-colour" ).wpColorPicker() );' );
}

/** Where there is nothing to show, or not as it was set, whoever can help is told. */
function say_what_is_wrong(): void {
	if ( ! current_user_can( 'manage_options' ) ) {
		return;
	}
	$problem = '';
	if ( '' === page_address() ) {
		$problem = __( 'Upstream Assessment carries no page and has no address of one, so visitors see nothing.', 'upstream-assessment' );
	} elseif ( '' === settings()['address'] && copy_failed() ) {
		$problem = __( 'Upstream Assessment could not put a page in your main colour into the folder for uploads. Visitors see it in its own colours.', 'upstream-assessment' );
	}
	if ( '' === $problem ) {
		return;
	}
	printf(
		'<div class="notice notice-warning"><p>%s <a href="%s">%s</a></p></div>',
		esc_html( $problem ),
		esc_url( admin_url( 'options-general.php?page=' . SETTINGS_PAGE ) ),
		esc_html__( 'Settings', 'upstream-assessment' )
	);
}

/**
 * A way to the settings from the list of plugins.
 *
 * @param string[] $links What is there already.
 * @return string[]
 */
function add_settings_link( array $links ): array {
	$link = sprintf( '<a href="%s">%s</a>', esc_url( admin_url( 'options-general.php?page=' . SETTINGS_PAGE ) ), esc_html__( 'Settings', 'upstream-assessment' ) );
	return array_merge( array( $link ), $links );
}
