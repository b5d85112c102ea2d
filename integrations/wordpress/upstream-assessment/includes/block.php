<?php
/**
 * The block, and the scripts and styles that go with it. May use: render.php, page.php, settings.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/** The styles of block and shortcode; block.json names them too. */
const STYLES = 'upstream-assessment';

/** The script of the editor; block.json names it too. */
const EDITOR = 'upstream-assessment-editor';

/** Tells WordPress of the block. */
function register_block(): void {
	$needs = array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components', 'wp-i18n' );
	wp_register_style( STYLES, plugins_url( 'style.css', FILE ), array(), VERSION );
	wp_register_script( EDITOR, plugins_url( 'block/edit.js', FILE ), $needs, VERSION, true );
	wp_set_script_translations( EDITOR, 'upstream-assessment', dirname( FILE ) . '/languages' );
	register_block_type( dirname( FILE ) . '/block', array( 'render_callback' => __NAMESPACE__ . '\\render_block' ) );
}

/**
 * What the editor shows is what the site's settings say.
 */
function tell_editor(): void {
	$settings = settings();
	$told     = array(
		'page'  => page_address(),
		'mode'  => $settings['mode'],
		'theme' => $settings['theme'],
		'lang'  => options_for( array() )['lang'],
		'words' => array(
			'heading' => $settings['heading'],
			'intro'   => $settings['intro'],
			'label'   => options_for( array() )['label'],
		),
		'style' => style_of( $settings ),
		'link'  => link_class(),
	);
	wp_add_inline_script( EDITOR, 'window.upstreamAssessment = ' . wp_json_encode( $told, JSON_HEX_TAG | JSON_HEX_AMP ) . ';', 'before' );
}
