// `upstream-assessment kiosk pin`: the organiser's PIN as the configuration holds it. May use: arguments, secret, web/kiosk.
import { makePin } from "../../web/kiosk/records/pin.js";
import { misused, readWords } from "./arguments.js";
import { askSecret } from "./secret.js";

const help = `Usage: upstream-assessment kiosk pin

Asks twice for a PIN, which is not shown, and prints the section for assessment.json: a slow, salted hash, and not the PIN. Without
a terminal it reads the PIN from the first line of its input. A PIN has 4 to 12 digits; 6 or more are better, and the same PIN gives
another section each time.

  upstream-assessment kiosk pin
  printf '%s\\n' "$PIN" | upstream-assessment kiosk pin

It keeps curious visitors out, and nobody who has the device's files: the lock is the operating system's.
`;

/** What the organiser's page can take, as a stand has no other keys. @param {string} pin */
const problem = (pin) => (/^[0-9]{4,12}$/.test(pin) ? null : "a PIN has 4 to 12 digits, from 0 to 9");

/** @param {string[]} words */
export async function run(words) {
    const { positionals } = readWords("kiosk", help, words, {});
    if (positionals.length !== 1 || positionals[0] !== "pin") misused(`kiosk: ${positionals.length === 0 ? "what of it? There is" : `there is no ${JSON.stringify(positionals.join(" "))}; there is`} pin`, "kiosk");
    const pin = await makePin(await askSecret("PIN", { twice: true, problem }));
    process.stdout.write(`${JSON.stringify({ kiosk: { pin } }, null, 2)}\n`);
    process.stderr.write("Put “pin” into the part “kiosk” of assessment.json.\n");
}
