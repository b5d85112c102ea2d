// What the plugin promises, in the WordPress that Debian has: the oldest that it says it runs in.
import { promises } from "./promises.js";

promises("debian");
