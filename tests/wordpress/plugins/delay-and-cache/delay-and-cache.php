<?php
/**
 * Plugin Name: Delay and cache (only for tests)
 *
 * Does what the common optimisers do: every script of a visitor's page waits until the visitor does something, and a page that has been
 * made once is given to everybody, as it was.
 */

add_filter(
	'script_loader_tag',
	static function ( string $tag, string $handle ): string {
		return is_user_logged_in() || is_admin() ? $tag : str_replace( array( '<script', ' src=' ), array( '<script type="text/delayed" data-handle="' . esc_attr( $handle ) . '"', ' data-src=' ), $tag );
	},
	10,
	2
);

add_action(
	'wp_footer',
	static function (): void {
		if ( is_user_logged_in() ) {
			return;
		}
		?>
		<script>
		( () => {
			const kinds = [ 'keydown', 'pointerdown', 'touchstart', 'wheel' ];
			const run = () => {
				for ( const kind of kinds ) removeEventListener( kind, run );
				for ( const waiting of document.querySelectorAll( 'script[type="text/delayed"]' ) ) {
					const script = document.createElement( 'script' );
					if ( waiting.dataset.src ) script.src = waiting.dataset.src;
					else script.textContent = waiting.textContent;
					waiting.replaceWith( script );
				}
			};
			for ( const kind of kinds ) addEventListener( kind, run, { passive: true } );
		} )();
		</script>
		<?php
	},
	99
);

add_action(
	'template_redirect',
	static function (): void {
		if ( is_user_logged_in() || 'GET' !== $_SERVER['REQUEST_METHOD'] ) {
			return;
		}
		$file = WP_CONTENT_DIR . '/cache-' . md5( $_SERVER['REQUEST_URI'] ) . '.html';
		if ( is_readable( $file ) ) {
			header( 'X-Kept: yes' );
			readfile( $file );
			exit;
		}
		ob_start(
			static function ( string $page ) use ( $file ): string {
				file_put_contents( $file, $page );
				return $page;
			}
		);
	},
	0
);
