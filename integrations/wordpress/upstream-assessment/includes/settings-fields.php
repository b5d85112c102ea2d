<?php
/**
 * The fields of the settings page: what each is for, and how it is asked for. May use: settings.php.
 *
 * @package UpstreamAssessment
 */

namespace UpstreamAssessment;

defined( 'ABSPATH' ) || exit;

/**
 * Fields by section, in the order in which they stand.
 *
 * @return array<string, array{title: string, about: string, fields: array<string, array<string, mixed>>}>
 */
function sections(): array {
	return array(
		'words'   => array(
			'title'  => __( 'Words', 'upstream-assessment' ),
			'about'  => __( 'What stands in your pages around the assessment. A block or a shortcode may say otherwise for its own place. The questions and all words inside the assessment are part of its page: they are changed where the page is built.', 'upstream-assessment' ),
			'fields' => word_fields(),
		),
		'looks'   => array(
			'title'  => __( 'Looks', 'upstream-assessment' ),
			'about'  => __( 'Where and how it is shown. All colours but the main one, the typeface and the logo belong to the page of the assessment, which is built with your theme.', 'upstream-assessment' ),
			'fields' => look_fields(),
		),
		'contact' => array(
			'title'  => __( 'Contact and campaign', 'upstream-assessment' ),
			'about'  => '',
			'fields' => contact_fields(),
		),
		'page'    => array(
			'title'  => __( 'The page', 'upstream-assessment' ),
			'about'  => carries( 'index.html' )
				? __( 'This plugin carries a page of its own. Leave the address empty to show that one.', 'upstream-assessment' )
				: __( 'This plugin was put in place without a page, so it needs the address of one.', 'upstream-assessment' ),
			'fields' => page_fields(),
		),
	);
}

/**
 * Words.
 *
 * @return array<string, array<string, mixed>>
 */
function word_fields(): array {
	return array(
		'heading' => array( 'title' => __( 'Heading', 'upstream-assessment' ), 'help' => __( 'Above the assessment. Left empty: none.', 'upstream-assessment' ) ),
		'intro'   => array( 'title' => __( 'Sentence', 'upstream-assessment' ), 'help' => __( 'Below the heading. Left empty: none.', 'upstream-assessment' ) ),
		'label'   => array( 'title' => __( 'Link and button', 'upstream-assessment' ), 'placeholder' => default_label(), 'help' => __( 'What the button says that opens the assessment. Where no script runs, and until it has arrived, it is a link to it.', 'upstream-assessment' ) ),
		'title'   => array( 'title' => __( 'Name for screen readers', 'upstream-assessment' ), 'help' => __( 'What the frame or the dialog is called. Left empty: what the link says.', 'upstream-assessment' ) ),
	);
}

/**
 * Looks.
 *
 * @return array<string, array<string, mixed>>
 */
function look_fields(): array {
	return array(
		'mode'      => array(
			'title'   => __( 'Where it is shown', 'upstream-assessment' ),
			'choices' => array(
				'inline'   => __( 'In the page', 'upstream-assessment' ),
				'dialog'   => __( 'In a dialog that a button opens', 'upstream-assessment' ),
				'slide-in' => __( 'At the side, when a button is pressed', 'upstream-assessment' ),
			),
		),
		'theme'     => array(
			'title'   => __( 'Light or dark', 'upstream-assessment' ),
			'choices' => array(
				'auto'  => __( 'As the page around it', 'upstream-assessment' ),
				'light' => __( 'Light', 'upstream-assessment' ),
				'dark'  => __( 'Dark', 'upstream-assessment' ),
			),
		),
		'accent'    => array( 'title' => __( 'Main colour', 'upstream-assessment' ), 'class' => 'upstream-colour', 'help' => __( 'Of the button in your pages, and of buttons, links and choices inside the assessment that the plugin carries, made lighter or darker there where it could not be read. A page at an address of its own keeps its colours. Left empty: the button looks as buttons of your theme do.', 'upstream-assessment' ) ),
		'on_accent' => array( 'title' => __( 'Text on the button', 'upstream-assessment' ), 'class' => 'upstream-colour', 'help' => __( 'Left empty: black or white, whichever can be read better.', 'upstream-assessment' ) ),
	);
}

/**
 * Contact and campaign.
 *
 * @return array<string, array<string, mixed>>
 */
function contact_fields(): array {
	return array(
		'contact'  => array( 'title' => __( 'Contact', 'upstream-assessment' ), 'class' => 'code', 'placeholder' => 'https://', 'help' => __( 'Where “talk to us” leads after the result: https://…, mailto:… or tel:… Left empty: where the page’s own contact leads.', 'upstream-assessment' ) ),
		'campaign' => array( 'title' => __( 'Campaign', 'upstream-assessment' ), 'class' => 'code', 'placeholder' => 'utm_source=blog&utm_medium=article', 'help' => __( 'Goes along to the contact, with the utm parameters of the address by which a visitor came. Left empty: nothing goes along.', 'upstream-assessment' ) ),
	);
}

/**
 * The page.
 *
 * @return array<string, array<string, mixed>>
 */
function page_fields(): array {
	return array(
		'address' => array( 'title' => __( 'Address', 'upstream-assessment' ), 'class' => 'code', 'placeholder' => carries( 'index.html' ) ? '' : 'https://', 'help' => __( 'Of a page that you have put on the web elsewhere, as https://example.com/check/', 'upstream-assessment' ) ),
		'lang'    => array( 'title' => __( 'Language', 'upstream-assessment' ), 'class' => 'code', 'help' => __( 'In which it begins: “site” for the language of this site, or one as “de”. Left empty: the visitor’s.', 'upstream-assessment' ) ),
	);
}

/**
 * Prints a field.
 *
 * @param array<string, mixed> $field As above, with its name.
 */
function print_field( array $field ): void {
	$name = OPTION . '[' . $field['name'] . ']';
	$id   = OPTION . '-' . $field['name'];
	$said = get_option( OPTION, array() );
	$kept = is_array( $said ) ? text_of( $said[ $field['name'] ] ?? '' ) : '';
	$help = $field['help'] ?? '';
	if ( isset( $field['choices'] ) ) {
		$kept = '' === $kept ? default_settings()[ $field['name'] ] : $kept;
		printf( '<select id="%s" name="%s">', esc_attr( $id ), esc_attr( $name ) );
		foreach ( $field['choices'] as $value => $label ) {
			printf( '<option value="%s"%s>%s</option>', esc_attr( $value ), selected( $kept, $value, false ), esc_html( $label ) );
		}
		echo '</select>';
	} else {
		printf(
			'<input type="text" id="%s" name="%s" value="%s" placeholder="%s" class="regular-text %s" maxlength="%d"%s>',
			esc_attr( $id ),
			esc_attr( $name ),
			esc_attr( $kept ),
			esc_attr( $field['placeholder'] ?? '' ),
			esc_attr( $field['class'] ?? '' ),
			(int) ( 'code' === ( $field['class'] ?? '' ) ? LONGEST_ADDRESS : LONGEST_WORDS ),
			'' === $help ? '' : ' aria-describedby="' . esc_attr( $id ) . '-help"'
		);
	}
	if ( '' !== $help ) {
		printf( '<p class="description" id="%s-help">%s</p>', esc_attr( $id ), esc_html( $help ) );
	}
}
