/** Name of the picture that goes with a shared link, in the folder of its page. */
export const CARD_FILE = 'the.png';
