<?php
/**
 * Plugin Name: Classic editor (only for tests)
 *
 * WordPress still has its old editor; this is the filter by which it comes back.
 */

add_filter( 'use_block_editor_for_post', '__return_false' );
