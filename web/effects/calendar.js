// A reminder as a calendar file (iCalendar, RFC 5545): one all-day entry some days from now. May use: nothing.
// Pure functions: the time and the id come from outside.

const dayMs = 86_400_000;

/** @param {Date} date */
const day = (date) => date.toISOString().slice(0, 10).replaceAll("-", "");

/** @param {string} text */
const escapeText = (text) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** Lines of at most 75 bytes; what is longer goes on behind a line end and a space. @param {string} line */
function fold(line) {
    const encoder = new TextEncoder();
    let out = "", bytes = 0;
    for (const character of line) {
        const size = encoder.encode(character).length;
        if (bytes + size > 75) {
            out += "\r\n ";
            bytes = 1;
        }
        out += character;
        bytes += size;
    }
    return out;
}

/**
 * @param {{days: number, title: string, text: string, address: string}} reminder
 * @param {Date} now
 * @param {string} id unlike any other
 */
export function calendarFile({ days, title, text, address }, now, id) {
    // The day by the visitor's own calendar, as a date without a time or zone.
    const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000 + days * dayMs);
    const lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Upstream//Reminder//EN", "BEGIN:VEVENT",
        `UID:${id}`, `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
        `DTSTART;VALUE=DATE:${day(local)}`, `DTEND;VALUE=DATE:${day(new Date(local.getTime() + dayMs))}`,
        `SUMMARY:${escapeText(title)}`, `DESCRIPTION:${escapeText(`${text}\n${address}`)}`, `URL:${address}`,
        "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${escapeText(title)}`, "TRIGGER:PT9H",
        "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ];
    return lines.map((line) => `${fold(line)}\r\n`).join("");
}
