// What things are told apart by, of which nobody shall know whose they are. May use: nothing.

/** 128 random bits in hexadecimal. Not crypto.randomUUID: a page without https has none. @returns {string} */
export const randomId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
