// Which letters lie where on the on-screen keyboard: as people know them from the keyboards of their language. Pure data. May use: nothing.

/**
 * @typedef {"letters" | "latin" | "accents" | "signs"} Layer latin: beside letters of another script
 * @typedef {string[][]} Rows keys from the left, by their small letters
 */

const digits = [..."1234567890"];

/** @param {string} text rows of keys @returns {Rows} */
const rows = (text) => text.trim().split("\n").map((row) => row.trim().split(" "));

/** @type {Record<string, Rows>} */
const letters = {
    en: rows(`
        q w e r t y u i o p
        a s d f g h j k l
        z x c v b n m`),
    de: rows(`
        q w e r t z u i o p ü
        a s d f g h j k l ö ä
        y x c v b n m ß`),
    es: rows(`
        q w e r t y u i o p
        a s d f g h j k l ñ
        z x c v b n m`),
    ar: rows(`
        ض ص ث ق ف غ ع ه خ ح ج د
        ش س ي ب ل ا أ ت ن م ك ط
        ئ ء ؤ ر ى ة و ز ظ ذ إ آ`),
};

/** What names of Europe are written with besides. */
const accents = rows(`
    á à â ä ã å ą æ ç ć č
    é è ê ë ę ě í ì î ï ñ ń
    ó ò ô ö õ ø œ ú ù û ü ů
    ß ł ř ś š ý ž ź ż ð þ`);

const signs = rows(`
    ! " # $ % & ' ( ) *
    + , - . / : ; = ? _
    @ \\ ^ \` { | } ~ · –`);

/** The one whose keyboard it is; English, where there is none. @param {string} language */
const languageOf = (language) => [language, language.split("-")[0]].find((each) => Object.hasOwn(letters, each)) ?? "en";

/** Whether a language's own letters are no Latin ones, so that both are needed. @param {string} language */
export const hasOwnScript = (language) => languageOf(language) === "ar";

/** @param {Layer} layer @param {string} language @returns {Rows} with the digits above */
export function rowsOf(layer, language) {
    if (layer === "accents") return accents;
    if (layer === "signs") return [digits, ...signs];
    return [digits, ...letters[layer === "latin" && hasOwnScript(language) ? "en" : languageOf(language)]];
}

/** How many addresses end. @type {Record<string, string>} */
const endings = { en: ".com", de: ".com .de", es: ".com .es", ar: ".com" };

/** What an address is made of, where others have the space bar. @param {string} language */
export const addressKeys = (language) => ["@", ".", "-", "_", ...endings[languageOf(language)].split(" ")];

/** The same in a name. */
export const nameKeys = ["-", "'", ".", "&"];
