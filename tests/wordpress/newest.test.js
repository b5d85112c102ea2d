// What the plugin promises, in the newest WordPress that npm carries.
import { promises } from "./promises.js";

promises("npm");
