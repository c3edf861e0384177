package cn.liangdan.notification;

/** A way to hand letters over. */
interface Post {
    /** Returns when the letter is out of our hands. */
    void send(Letter letter) throws Refused;

    /** The letter was not taken, or nobody knows. */
    final class Refused extends Exception {
        /** What may follow. */
        enum Then {
            /** Nothing was handed over; it may be tried again. */
            TRY_AGAIN,
            /** It will never be taken. */
            GIVE_UP
        }

        private final Then then;

        /** @param fault says what, never to whom */
        Refused(Then then, String fault) {
            super(fault, null, false, false);
            this.then = then;
        }

        Then then() {
            return then;
        }
    }
}
