<?php
/**
 * An assessment in a post: what the block and the shortcode print. It is printed by the server, the link in it too, so that it is there
 * before any script, and without one; and it is the same for everybody, so that pages can be kept. May use: settings.php, page.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/**
 * A shortcode: [upstream_assessment mode="dialog" label="How do you stand?"].
 *
 * @param array<string, string>|string $given Attributes; WordPress says “” for none.
 */
function render_shortcode( $given ): string {
	$names = array( 'mode', 'theme', 'lang', 'perspective', 'contact-href', 'campaign', 'heading', 'intro', 'label', 'title' );
	return render( shortcode_atts( array_fill_keys( $names, '' ), (array) $given, 'upstream_assessment' ), __NAMESPACE__ . '\\attributes_text' );
}

/**
 * A block. In its attributes names are written as JavaScript has them.
 *
 * @param array<string, mixed> $attributes As the post has them.
 */
function render_block( array $attributes ): string {
	$attributes['contact-href'] = $attributes['contactHref'] ?? '';
	return render( $attributes, 'get_block_wrapper_attributes' );
}

/**
 * What holds for this place: what the post says, else what the site's settings say.
 *
 * @param array<string, mixed> $given Attributes.
 * @return array<string, string>
 */
function options_for( array $given ): array {
	$value = static function ( string $name ) use ( $given ) {
		return $given[ $name ] ?? '';
	};
	$said  = array(
		'mode'     => choice_of( $value( 'mode' ), MODES ),
		'theme'    => choice_of( $value( 'theme' ), THEMES ),
		'lang'     => language_of( $value( 'lang' ) ),
		'contact'  => contact_of( $value( 'contact-href' ) ),
		'campaign' => campaign_of( $value( 'campaign' ) ),
		'heading'  => words_of( $value( 'heading' ) ),
		'intro'    => words_of( $value( 'intro' ) ),
		'label'    => words_of( $value( 'label' ) ),
		'title'    => words_of( $value( 'title' ) ),
	);
	$held  = array_merge( settings(), array_filter( $said, 'strlen' ) );

	$held['perspective'] = id_of( $value( 'perspective' ) );
	$held['label']       = '' === $held['label'] ? default_label() : $held['label'];
	if ( 'site' === $held['lang'] ) {
		$held['lang'] = strtolower( (string) strtok( get_bloginfo( 'language' ), '-' ) );
	}
	return $held;
}

/**
 * The colours of the link, as the styles read them. Every value is a colour that has been looked at.
 *
 * @param array<string, string> $options As options_for() says.
 */
function style_of( array $options ): string {
	if ( '' === $options['accent'] ) {
		return '';
	}
	$text = '' === $options['on_accent'] ? text_on( $options['accent'] ) : $options['on_accent'];
	return "--upstream-assessment-accent:{$options['accent']};--upstream-assessment-on-accent:$text";
}

/**
 * Attributes, escaped; those that say nothing are left out.
 *
 * @param array<string, string> $attributes By name.
 */
function attributes_text( array $attributes ): string {
	$text = '';
	foreach ( array_filter( $attributes, 'strlen' ) as $name => $value ) {
		$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return $text;
}

/**
 * The link's classes: it looks as the theme's buttons do, where the theme says how they do.
 */
function link_class(): string {
	$says = function_exists( 'wp_theme_has_theme_json' ) ? wp_theme_has_theme_json() : \WP_Theme_JSON_Resolver::theme_has_support();
	return 'upstream-assessment__link' . ( $says ? ' wp-element-button' : '' );
}

/**
 * The element with the link in it, which is all there is in a feed and where no script runs.
 *
 * @param array<string, string> $options As options_for() says.
 * @param string                $page    The page's address.
 */
function element_markup( array $options, string $page ): string {
	static $count = 0;
	$asked = array_filter( array( 'lang' => $options['lang'], 'perspective' => $options['perspective'] ), 'strlen' );
	$link  = sprintf(
		'<a%s href="%s">%s</a>',
		// The link is in the site's language, whichever the assessment begins in.
		attributes_text( array( 'class' => link_class(), 'lang' => '' === $options['lang'] ? '' : get_bloginfo( 'language' ) ) ),
		esc_url( add_query_arg( array_map( 'rawurlencode', $asked ), $page ), array( 'http', 'https' ) ),
		esc_html( $options['label'] )
	);
	if ( is_feed() || '' === element_address() ) {
		return $link;
	}
	$attributes = array(
		'id'           => 'upstream-assessment-' . ( ++$count ),
		'src'          => $page,
		'mode'         => $options['mode'],
		'theme'        => $options['theme'],
		'lang'         => $options['lang'],
		'perspective'  => $options['perspective'],
		'contact-href' => $options['contact'],
		'campaign'     => $options['campaign'],
		'title'        => $options['title'],
	);
	return '<upstream-assessment' . attributes_text( $attributes ) . ">$link</upstream-assessment>";
}

/**
 * All of it.
 *
 * @param array<string, mixed> $given   Attributes.
 * @param callable             $wrapper Makes text of the outermost element's attributes: a block's has more of them.
 */
function render( array $given, callable $wrapper ): string {
	$page = page_address();
	if ( '' === $page ) {
		return current_user_can( 'manage_options' )
			? '<p><strong>' . esc_html__( 'Upstream Assessment: there is no page to show yet. Visitors see nothing here.', 'upstream-assessment' ) . '</strong></p>'
			: '';
	}
	wp_enqueue_style( STYLES );
	if ( '' !== element_address() ) {
		wp_enqueue_script( 'upstream-assessment-element', element_address(), array(), null, array( 'strategy' => 'async', 'in_footer' => true ) ); // phpcs:ignore WordPress.WP.EnqueuedResourceParameters.MissingVersion -- It is in the address.
	}
	$options = options_for( $given );
	$outer   = array_filter( array( 'class' => "upstream-assessment upstream-assessment--{$options['mode']}", 'style' => style_of( $options ) ), 'strlen' );
	$heading = '' === $options['heading'] ? '' : '<h2 class="upstream-assessment__heading">' . esc_html( $options['heading'] ) . '</h2>';
	$intro   = '' === $options['intro'] ? '' : '<p class="upstream-assessment__intro">' . esc_html( $options['intro'] ) . '</p>';
	return '<div ' . trim( $wrapper( $outer ) ) . ">$heading$intro" . element_markup( $options, $page ) . '</div>';
}
