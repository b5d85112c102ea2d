// Taking records off the device after the event: only when each of them is in an export that was written and read back.
// May use: store.js's types.

/**
 * @param {import("./store.js").RecordStore} store
 * @returns {Promise<{done: boolean, wiped: number, unverified: number}>} not done: so many records are in no export that was read back
 */
export async function wipe(store) {
    const { wiped, unverified } = await store.takeOutVerified();
    return { done: unverified === 0, wiped, unverified };
}
