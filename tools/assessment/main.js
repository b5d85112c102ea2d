// `upstream-assessment`: an owner's folder, from the first file to the page. It runs from the npm package, with Node.js alone; tools/package
// puts it there. May use: this folder.
import { argv } from "node:process";
import { run as build } from "./build.js";
import { run as check } from "./check.js";
import { run as init } from "./init.js";
import { run as kiosk } from "./kiosk.js";
import { run as leads } from "./leads/leads.js";
import { run as serve } from "./serve.js";
import { misused, ownVersion } from "./arguments.js";

const commands = { init, serve, check, build, kiosk, leads };

const help = `upstream-assessment ${ownVersion()}: a self-assessment of your own, as a static page

  upstream-assessment init DIR
      make a folder with a configuration, the instrument in its languages, words and a theme to change
  upstream-assessment serve [DIR] [--port N]
      show the page at http://127.0.0.1:8080, and follow every change
  upstream-assessment check [DIR]
      say everything that is wrong in the folder, a line each
  upstream-assessment build [DIR] [--out FOLDER] [--hosting FOLDER]
      write the page into DIR/dist, for any web server, and files that tell servers about it into DIR/hosting
  upstream-assessment kiosk pin
      ask for the organiser's PIN, and print the section for assessment.json
  upstream-assessment leads keys --out FOLDER
      make the keys for what visitors of a stand leave
  upstream-assessment leads drill --key FILE EXPORT, leads open --key FILE EXPORT...
      try, before the event, whether an export can be opened; open exports

DIR is the folder that holds assessment.json: the present one unless it is named. Nothing is installed, sent or fetched.
Exit code: 0 fine, 1 something is wrong in the folder or in an export, 2 wrong usage, or something that cannot be read or written.

upstream-assessment COMMAND --help says more. The engine on the command line: upstream --help
`;

const [name, ...words] = argv.slice(2);
if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    (name === undefined ? process.stderr : process.stdout).write(help);
    process.exitCode = name === undefined ? 2 : 0;
} else if (name === "--version") {
    process.stdout.write(`upstream-assessment ${ownVersion()}\n`);
} else if (Object.hasOwn(commands, name)) {
    await commands[/** @type {keyof typeof commands} */ (name)](words);
} else {
    misused(`there is no command ${JSON.stringify(name)}; there are ${Object.keys(commands).join(", ")}`);
}
