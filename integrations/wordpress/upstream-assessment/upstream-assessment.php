<?php
/**
 * Plugin Name:       Upstream Assessment
 * Description:       Puts a short self-assessment into posts and pages: as a block, or as the shortcode [upstream_assessment].
 * Version:           0.1.0
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT (compatible with the GPL, version 2 or later)
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       upstream-assessment
 * Domain Path:       /languages
 *
 * What the plugin is made of, and when WordPress asks for it. Each file of includes/ holds one concern.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

const VERSION = '0.1.0';
const FILE    = __FILE__;

require __DIR__ . '/includes/colours.php';
require __DIR__ . '/includes/values.php';
require __DIR__ . '/includes/settings.php';
require __DIR__ . '/includes/brand.php';
require __DIR__ . '/includes/copy.php';
require __DIR__ . '/includes/page.php';
require __DIR__ . '/includes/render.php';
require __DIR__ . '/includes/block.php';

if ( is_admin() ) {
	require __DIR__ . '/includes/settings-fields.php';
	require __DIR__ . '/includes/settings-page.php';
	add_action( 'admin_menu', __NAMESPACE__ . '\\add_settings_page' );
	add_action( 'admin_init', __NAMESPACE__ . '\\register_settings' );
	add_action( 'admin_enqueue_scripts', __NAMESPACE__ . '\\enqueue_settings_assets' );
	add_action( 'admin_notices', __NAMESPACE__ . '\\say_what_is_wrong' );
	add_filter( 'plugin_action_links_' . plugin_basename( FILE ), __NAMESPACE__ . '\\add_settings_link' );
}

add_action( 'init', __NAMESPACE__ . '\\load_translations' );
add_action( 'init', __NAMESPACE__ . '\\register_block' );
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\\tell_editor' );
add_shortcode( 'upstream_assessment', __NAMESPACE__ . '\\render_shortcode' );

/** Words of the plugin in the site's language. */
function load_translations(): void {
	load_plugin_textdomain( 'upstream-assessment', false, dirname( plugin_basename( FILE ) ) . '/languages' );
}
