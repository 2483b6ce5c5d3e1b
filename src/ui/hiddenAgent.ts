/** In place of a name that the server holds back from whoever reviews blind. */
export const HIDDEN_AGENT = 'Agent hidden'
