import { type Dimension, DIMENSIONS } from './definition.ts'

/** A dimension guessed from words; a person confirms it. */
export interface DimensionSuggestion {
  /** Null when no word points anywhere, or two dimensions draw alike. */
  dimension: Dimension | null
  /** The words that spoke for it, as written. */
  because: string[]
}

/**
 * Beginnings of words, with how strongly they speak. Attitude is how one is met; process is how long and how hard it is;
 * outcome is what one leaves with.
 */
const SIGNS: Record<Dimension, Readonly<Record<string, number>>> = {
  friendliness: {
    'friend|warm|kind|empath|courte|polite|respect|rapport|smil|caring|compassion|pleasant|welcom|greet|thank|apolog': 3,
    'tone|attitude|manner|listen|interrupt|acknowledg|patien|personal|human|sorry|sincer|genuin|positive|enthusias': 2,
    'name|feel|voice|profession|calm|brand|engag|attentive': 1,
  },
  responsiveness: {
    'speed|fast|quick|prompt|immediate|delay|effort|responsive|efficien|sla|handle time|hold|on hold|dead air|silence': 3,
    'wait|transfer|callback|call back|respon[ds]|within|minute|second|time|process|procedure|follow|chas|repeat|easy|ease': 2,
    'step|update|inform|escalat|route|queue|script|verif|log|document|note|navigat|control': 1,
  },
  outcome: {
    'solv|resol|outcome|fix|correct|accura|knowledge|right answer|first contact|first call|fcr|complete': 3,
    'solution|need|issue|problem|understand|expert|advice|result|deliver|confirm|recap|summar|offer': 2,
    'answer|product|information|question|explain|clear|agree|commit|next steps|satisf|compl|policy|legal': 1,
  },
}

const PATTERNS = DIMENSIONS.map((dimension) => ({
  dimension,
  patterns: Object.entries(SIGNS[dimension]).map(([signs, weight]) => ({
    weight,
    pattern: new RegExp(String.raw`(?<![\p{L}])(?:${signs})\p{L}*`, 'giu'),
  })),
}))

/** Longer texts are judged by their beginning. */
const READ = 2000

/** Which dimension a question belongs to, by its words (English); it decides nothing, a person does. */
export function suggestDimension(text: string): DimensionSuggestion {
  const [first, second] = dimensionSigns(text).toSorted((one, other) => other.weight - one.weight)
  if (!first || first.weight === 0 || first.weight === second?.weight) return { dimension: null, because: [] }
  return { dimension: first.dimension, because: first.because }
}

/** How strongly the words of a text speak of each dimension. */
export function dimensionSigns(text: string): { dimension: Dimension; because: string[]; weight: number }[] {
  const read = text.slice(0, READ)
  return PATTERNS.map(({ dimension, patterns }) => {
    const hits = patterns.flatMap(({ weight, pattern }) =>
      [...read.matchAll(pattern)].map(([word]) => ({ word, weight })),
    )
    const because = [...new Set(hits.map(({ word }) => word.toLowerCase()))]
    return { dimension, because, weight: hits.reduce((sum, { weight }) => sum + weight, 0) }
  })
}
