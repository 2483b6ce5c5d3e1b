import type { Study } from './study.ts'

/** A published example: a study that everybody can check against the printed numbers. */
interface Demonstration {
  id: string
  name: string
  /** Where it is printed, and what is printed there. */
  source: string
  study: Study
}

const FIVE = ['1', '2', '3', '4', '5']
const YES_NO = ['yes', 'no']

/** Examples of the literature, as printed there. */
export const DEMONSTRATIONS: readonly Demonstration[] = [
  {
    id: 'krippendorff-c',
    name: 'Four observers, with gaps',
    source: 'Krippendorff 2011, example C; printed: alpha nominal .743, ordinal .815, interval .849',
    study: ofRaters(FIVE, [
      '1 2 3 3 2 1 4 1 2 . . .',
      '1 2 3 3 2 2 4 1 2 5 . 3',
      '. 3 3 3 2 3 4 2 2 5 1 .',
      '1 2 3 3 2 4 4 1 2 5 1 .',
    ]),
  },
  {
    id: 'krippendorff-a',
    name: 'Two observers, present or absent',
    source: 'Krippendorff 2011, example A; printed: alpha nominal .095',
    study: ofRaters(['0', '1'], ['0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0']),
  },
  {
    id: 'krippendorff-b',
    name: 'Two observers, five kinds',
    source: 'Krippendorff 2011, example B; printed: alpha nominal .692',
    study: kinds(ofRaters(['a', 'b', 'c', 'd', 'e'], ['a a b b d c c c e d d a', 'b a b b b c c c e d d d'])),
  },
  {
    id: 'shrout-fleiss',
    name: 'Six targets, four judges',
    source: 'Shrout and Fleiss 1979; printed: ICC(2,1) .29, ICC(2,4) .62',
    study: ofRaters([...FIVE, '6', '7', '8', '9', '10'], ['9 6 8 7 10 6', '2 1 4 1 5 2', '5 3 6 2 6 4', '8 2 8 6 9 7']),
  },
  {
    id: 'cohen',
    name: 'Two diagnosticians, three diagnoses',
    source: 'Cohen 1968; printed: kappa .492',
    study: kinds(
      ofTable(
        ['personality disorder', 'neurosis', 'psychosis'],
        [
          [88, 14, 18],
          [10, 40, 10],
          [2, 6, 12],
        ],
      ),
    ),
  },
  {
    id: 'feinstein-cicchetti-balanced',
    name: 'Yes and no, about equally often',
    source: 'Feinstein and Cicchetti 1990; printed: 85% agreement, kappa .70',
    study: kinds(ofTable(YES_NO, [[40, 6], [9, 45]])), // prettier-ignore
  },
  {
    id: 'feinstein-cicchetti-paradox',
    name: 'Yes nearly always: the paradox of kappa',
    source: 'Feinstein and Cicchetti 1990; printed: 85% agreement too, but kappa .32',
    study: kinds(ofTable(YES_NO, [[80, 5], [10, 5]])), // prettier-ignore
  },
]

/** A line of ratings for each rater, a dot where there is none. */
function ofRaters(scale: readonly string[], lines: readonly string[]): Study {
  const columns = lines.map((line) => line.split(' ').map((value) => (value === '.' ? null : scale.indexOf(value))))
  const items = (columns[0] ?? []).map((_, at) => `Unit ${at + 1}`)
  const ratings = items.map((_, at) => columns.map((own) => own[at] ?? null))
  return { scale, isOrdered: true, raters: lines.map((_, at) => `Observer ${at + 1}`), items, ratings }
}

/** Two raters, by how often the first gave the row's value and the second the column's. */
function ofTable(scale: readonly string[], table: readonly (readonly number[])[]): Study {
  const ratings = table.flatMap((row, one) =>
    row.flatMap((count, other) => Array.from({ length: count }, () => [one, other])),
  )
  const items = ratings.map((_, at) => `Unit ${at + 1}`)
  return { scale, isOrdered: true, raters: ['Observer 1', 'Observer 2'], items, ratings }
}

/** Its values have names, and no order. */
function kinds(study: Study): Study {
  return { ...study, isOrdered: false }
}
