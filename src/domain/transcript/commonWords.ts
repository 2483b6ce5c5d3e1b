/** Names that are everyday words of service talk too; hiding them wherever they stand would hide the talk itself. */
const WORDS = new Set(
  `able abbey ace amber an angel apple april archer art ash august autumn banks bay bean bell best bill bird bishop black
  blue bond brand bright brook brooks brown buck bush butler case cash chance chase christian church clay cliff close
  cook cross curry dale dawn day dean do drew early east eve faith farmer field fields fisher fox frank free french
  friend gale gates gene gift glass glen good grace grant gray green grey guy hall hand hardy harmony haven heath
  hill hills holiday holly home hope house hunt hunter iris ivy jack jay jean joy judge june justice key king knight lake
  lamb lane law lily little long lord love low major man mark marks marsh mason may mercy miles mill miller moon more
  moss new nick night noble north olive page park parks pat patience penny pike pitt place poole pope potter power
  powers price prince pearl rain ray read reed rich rivers rob robin rock rose ruby sage sandy savage sharp shaw short
  silver sky small so song spring star stone strong sue summer sun swan swift terry temple trace true violet walker wall
  walls ward waters way wells west white wild will wills winter wise wolf wood woods worth young`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/** Whether a name, or a part of one, is an everyday English word as well. */
export function isCommonWord(text: string): boolean {
  return WORDS.has(text.toLowerCase())
}
