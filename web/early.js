// The intro that shell.html shows before the module has arrived: what is pressed there is kept and done later.
// May use: nothing.

export class EarlyIntro {
    /** @param {HTMLElement} shell */
    constructor(shell) {
        this.shell = shell;
        this.started = false;
        this.button = /** @type {HTMLButtonElement} */ (shell.querySelector("button"));
        this.press = () => {
            this.started = true;
            this.button.setAttribute("aria-disabled", "true");
            this.button.textContent = this.button.dataset.wait ?? this.button.textContent;
        };
        this.button.addEventListener("click", this.press);
    }

    /** @returns {string[]} the ids of the controls that were pressed, in order */
    presses() {
        const chosen = this.shell.querySelector("input:checked");
        const perspective = chosen instanceof HTMLInputElement ? [`perspective/${chosen.value}`] : [];
        return this.started ? [...perspective, "intro/start"] : perspective;
    }
}
