// A soft tone for the countdown: whoever has turned away hears it. Browsers let a page sound only after somebody has touched it, which a
// visitor has. May use: nothing.

/** Hz, seconds, and how loud at its loudest. */
const tone = { pitch: 660, length: 0.35, loudness: 0.12 };

export class Sound {
    /** @type {AudioContext | undefined} */
    #context;
    /** How often it has sounded, for whoever wants to know whether it does. */
    played = 0;

    /** Within a touch: from then on it may sound. */
    allow() {
        try {
            this.#context ??= new AudioContext();
            void this.#context.resume().catch(() => {});
        } catch {
            // There is no sound on this machine; the countdown is seen.
        }
    }

    play() {
        const context = this.#context;
        if (context?.state !== "running") return;
        const { pitch, length, loudness } = tone, now = context.currentTime;
        const source = new OscillatorNode(context, { frequency: pitch }), volume = new GainNode(context, { gain: 0 });
        volume.gain.linearRampToValueAtTime(loudness, now + length / 5);
        volume.gain.linearRampToValueAtTime(0, now + length);
        source.connect(volume).connect(context.destination);
        source.start(now);
        source.stop(now + length);
        source.onended = () => volume.disconnect();
        this.played += 1;
    }

    /** Nothing plays while nobody is there: a running context costs a thread. */
    rest() {
        void this.#context?.suspend().catch(() => {});
    }
}
