// The block in the editor: words are written in place, all else is chosen at the side. What it shows is a likeness; the server prints the
// post (includes/render.php). Without a build step, so it is as browsers read it. May use: what WordPress has as wp.*, and
// upstreamAssessment, which includes/block.php says.
( function ( blocks, element, blockEditor, components, i18n, site ) {
	const make = element.createElement;
	const __ = i18n.__;
	const domain = 'upstream-assessment';

	/** “--name:value;…” as React has styles. */
	function styleOf( text ) {
		return Object.fromEntries( text.split( ';' ).filter( Boolean ).map( ( each ) => each.split( ':' ) ) );
	}

	/** The page as a visitor would see it; in the editor nothing in it can be pressed. */
	function previewAddress( attributes ) {
		const address = new URL( site.page, document.baseURI );
		const theme = attributes.theme || site.theme;
		const lang = attributes.lang && attributes.lang !== 'site' ? attributes.lang : site.lang;
		const asked = { lang, perspective: attributes.perspective, theme: theme === 'auto' ? '' : theme };
		for ( const name of Object.keys( asked ) ) {
			if ( asked[ name ] ) address.searchParams.set( name, asked[ name ] );
		}
		return address.href;
	}

	function preview( attributes ) {
		return make( 'div', { className: 'upstream-assessment__preview' },
			make( 'iframe', { src: previewAddress( attributes ), title: __( 'The assessment', domain ), tabIndex: -1, loading: 'lazy' } ) );
	}

	/** Words that are written where they will stand. */
	function words( props, name, tagName, className, placeholder ) {
		return make( blockEditor.RichText, {
			key: name, tagName, className, placeholder, allowedFormats: [], disableLineBreaks: true, withoutInteractiveFormatting: true,
			value: props.attributes[ name ], onChange: ( value ) => props.setAttributes( { [ name ]: value } ),
		} );
	}

	function choice( props, name, label, options ) {
		const unset = { value: '', label: __( 'As in the settings', domain ) };
		return make( components.SelectControl, {
			key: name, label, value: props.attributes[ name ], options: [ unset ].concat( options ), __nextHasNoMarginBottom: true,
			onChange: ( value ) => props.setAttributes( { [ name ]: value } ),
		} );
	}

	function field( props, name, label, help ) {
		return make( components.TextControl, {
			key: name, label, help, value: props.attributes[ name ], __nextHasNoMarginBottom: true,
			onChange: ( value ) => props.setAttributes( { [ name ]: value } ),
		} );
	}

	function controls( props ) {
		const inline = ( props.attributes.mode || site.mode ) === 'inline';
		return make( blockEditor.InspectorControls, {},
			make( components.PanelBody, { title: __( 'Assessment', domain ) },
				choice( props, 'mode', __( 'Where it is shown', domain ), [
					{ value: 'inline', label: __( 'In the page', domain ) },
					{ value: 'dialog', label: __( 'In a dialog that a button opens', domain ) },
					{ value: 'slide-in', label: __( 'At the side, when a button is pressed', domain ) },
				] ),
				choice( props, 'theme', __( 'Light or dark', domain ), [
					{ value: 'auto', label: __( 'As the page around it', domain ) },
					{ value: 'light', label: __( 'Light', domain ) },
					{ value: 'dark', label: __( 'Dark', domain ) },
				] ) ),
			make( components.PanelBody, { title: __( 'More', domain ), initialOpen: false },
				inline && field( props, 'label', __( 'Link', domain ), __( 'What stands there until the assessment has come, and where no script runs.', domain ) ),
				field( props, 'lang', __( 'Language', domain ), __( 'For example “de”; “site” for that of this site. Left empty: as in the settings, or the visitor’s.', domain ) ),
				field( props, 'perspective', __( 'Perspective', domain ), __( 'The id of the perspective that is chosen beforehand.', domain ) ),
				field( props, 'contactHref', __( 'Contact', domain ), __( 'Where “talk to us” leads: https://…, mailto:… or tel:…', domain ) ),
				field( props, 'campaign', __( 'Campaign', domain ), __( 'For example “utm_source=blog”.', domain ) ),
				field( props, 'title', __( 'Name of the frame', domain ), __( 'What screen readers call it. Left empty: what the button says.', domain ) ) ) );
	}

	function Edit( props ) {
		const attributes = props.attributes;
		const mode = attributes.mode || site.mode;
		const block = blockEditor.useBlockProps( { className: 'upstream-assessment upstream-assessment--' + mode, style: styleOf( site.style ) } );
		const text = site.words;
		return make( element.Fragment, {},
			controls( props ),
			make( 'div', block,
				words( props, 'heading', 'h2', 'upstream-assessment__heading', text.heading || __( 'Heading (none)', domain ) ),
				words( props, 'intro', 'p', 'upstream-assessment__intro', text.intro || __( 'A sentence before it (none)', domain ) ),
				// In the page the assessment takes the link's place.
				mode !== 'inline' && words( props, 'label', 'span', site.link, text.label ),
				site.page
					? mode === 'inline' && preview( attributes )
					: make( 'p', {}, __( 'There is no page to show yet. Visitors see nothing here.', domain ) ) ) );
	}

	/** What somebody has written in the classic editor becomes a block. */
	function fromShortcode() {
		const attributes = {};
		for ( const name of [ 'mode', 'theme', 'lang', 'perspective', 'contactHref', 'campaign', 'heading', 'intro', 'label', 'title' ] ) {
			const named = name === 'contactHref' ? 'contact-href' : name;
			attributes[ name ] = { type: 'string', shortcode: ( { named: given } ) => given[ named ] || '' };
		}
		return [ { type: 'shortcode', tag: 'upstream_assessment', attributes } ];
	}

	blocks.registerBlockType( 'upstream/assessment', {
		edit: Edit,
		save: () => null,
		transforms: { from: fromShortcode() },
	} );
}( window.wp.blocks, window.wp.element, window.wp.blockEditor, window.wp.components, window.wp.i18n, window.upstreamAssessment ) );
