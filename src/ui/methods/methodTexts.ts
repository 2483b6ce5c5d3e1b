/** How a kind of number is computed, for those who want to know. */
export interface MethodText {
  /** In plain words. */
  words: string
  formula: string
  source: string
  /** The methods of the reference files that its code is proved by. */
  oracles: readonly string[]
}

/** One text a method; charts name theirs. */
export const METHOD_TEXTS = {
  mean: {
    words:
      'A mean of the reviewed interactions drawn at random, with the interval in which the true mean likely lies. Under five interactions there is no interval, under eight no comparison.',
    formula: 'x̄ ± t(n−1, 97.5%) · s / √n',
    source: 'Student 1908, Biometrika 6:1',
    oracles: ['meanCI'],
  },
  rate: {
    words:
      'A share with Wilson’s interval, which holds what it promises for few interactions and for shares near 0 or 1, too. Under ten there is no rate.',
    formula: '(p̂ + z²/2n ± z·√(p̂(1−p̂)/n + z²/4n²)) / (1 + z²/n), z = 1.96',
    source: 'Wilson 1927, JASA 22:209; Brown, Cai & DasGupta 2001, Statistical Science 16:101',
    oracles: ['proportionCI'],
  },
  adjusted: {
    words:
      'Each score is taken as the common level, plus what is the agent’s, plus what is the reviewer’s, plus chance. All agents and reviewers of the last 90 days are fitted together. An agent with few reviews is drawn towards the common level, as far as chance could explain the distance. “Likely” is the 95% interval of that estimate.',
    formula: 'y = μ + uᵢ + vⱼ + e, u ~ N(0, σ²ₐ), v ~ N(0, σ²ᵣ), e ~ N(0, σ²ₑ), by REML',
    source: 'Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67(1); Henderson 1975, Biometrics 31:423',
    oracles: ['crossedREML', 'onewayREML'],
  },
  oneSided: {
    words:
      'Within each interaction one dimension is taken from the other, and the mean of these differences is tested against what is usual for all agents. All agents and pairs of the page are tested together, so that at most a tenth of what is said is expected to be false; less than ten points is never said.',
    formula: 't = (d̄ − usual) / (s_d / √n); Benjamini–Hochberg, q = .10; |d̄ − usual| ≥ 10; n ≥ 8',
    source: 'Benjamini & Hochberg 1995, J R Stat Soc B 57:289',
    oracles: ['oneSidedProfile', 'benjaminiHochberg'],
  },
  consistency: {
    words:
      'Five clauses over 180 days: the assured share of interactions that reach the benchmark is 80% or more, and 70% in each dimension; the level lies above the benchmark with a chance of 95%, allowing for who reviewed; no week fell below its control limits and no nine in a row below the centre; no critical check failed, or assuredly at most 5%. Assured is the lower end of Wilson’s interval: sixteen of sixteen assure 81%. The benchmark is the mean of all agents’ model in the last whole quarter.',
    formula: 'assured = Wilson low(k, n); P(mᵢ > B) = 1 − Φ((B − mᵢ)/seᵢ); limits x̿ ± 3σ̂/√n',
    source:
      'Wilson 1927, JASA 22:209; Montgomery, Introduction to Statistical Quality Control, ch. 6; Nelson 1984, J Qual Technol 16:237',
    oracles: ['consistency', 'proportionCI', 'xbarSChart', 'nelsonRules', 'crossedREML'],
  },
  control: {
    words:
      'Weekly means against limits frozen from the first 20 weeks: inside them, chance alone explains the changes. A week beyond them, nine in a row on one side, or a weighted mean of recent weeks beyond its own limits is a signal. The limits of a week of few reviews are wider. The weighted mean (EWMA) takes a fifth of the new week and four fifths of what was before, each week in standard errors off the centre, so that a small change adds up until it shows; its limits widen over the first weeks and then stand at 0.95. By chance alone it leaves them about once in 370 weeks. It starts anew with each definition series, and what it found long ago fades. Means are as scored: what reviewers differ in is not taken out.',
    formula: 'x̿ ± 3σ̂/√nᵢ, σ̂ = mean(sᵢ/c₄(nᵢ)); zₜ = .2·(x̄ₜ − x̿)√nₜ/σ̂ + .8·zₜ₋₁, ± 2.86·√(.2/1.8·(1 − .8²ᵗ))',
    source:
      'Montgomery, Introduction to Statistical Quality Control, ch. 6 and 9; Nelson 1984, J Qual Technol 16:237; Lucas & Saccucci 1990, Technometrics 32:1',
    oracles: ['xbarSChart', 'nelsonRules', 'ewmaChart'],
  },
  precision: {
    words:
      'How many interactions lie in each step of ten points. Beside it, half the interval of the mean, and how many more reviews it takes until that is 5 points, if scores go on to vary as they do.',
    formula: 'smallest n with t(n−1, 97.5%) · s / √n ≤ 5',
    source: 'Cochran 1977, Sampling Techniques, ch. 4',
    oracles: ['meanCI', 'sampleSizeMean'],
  },
  relation: {
    words:
      'Whether interactions, or agents, with higher scores are also those whose customers answered better, by their ranks. The two are counted apart, since one says nothing of the other. From 30 on.',
    formula: 'Spearman’s ρ; tanh(atanh ρ ± 1.96·√((1 + ρ²/2)/(n − 3))); whole agents are drawn where agents repeat',
    source: 'Bonett & Wright 2000, Psychometrika 65:23; Spearman 1904, Am J Psychol 15:72',
    oracles: ['spearmanCI'],
  },
  variance: {
    words:
      'Shares of the variance of single scores, from the model that fits agents and reviewers together: who served, who reviewed, and what is left from one interaction to the next.',
    formula: 'σ²ₐ : σ²ᵣ : σ²ₑ of y = μ + uᵢ + vⱼ + e, by REML',
    source: 'Brennan 2001, Generalizability Theory; Bates et al. 2015, J Stat Softw 67(1)',
    oracles: ['crossedREML'],
  },
  severity: {
    words:
      'The model takes each score as the common level, plus what is the agent’s, plus what is the reviewer’s, plus chance, over the last 90 days; a reviewer with few reviews is drawn towards the common level. On the same interactions the own score is held against the mean of the others who scored it: nothing is assumed of agents, but there are fewer. By month the own points are held against what others gave the same agents in the same quarter; the trend is the middle of all slopes between weeks.',
    formula: 'y = μ + uᵢ + vⱼ + e, by REML; d = own − mean(others), d̄ ± t(n−1, 97.5%)·s_d/√n; Theil–Sen slope',
    source:
      'Bates, Mächler, Bolker & Walker 2015, J Stat Softw 67(1); Student 1908, Biometrika 6:1; Sen 1968, JASA 63:1379',
    oracles: ['crossedREML', 'meanCI', 'theilSen'],
  },
  comparison: {
    words:
      'Rows stand in groups by what their intervals allow to say, in the order of their names. Against each other they are compared by the model that allows for who reviewed; expected ranks say between which ranks an agent likely lies.',
    formula: 'E(rankᵢ) = 1 + Σⱼ Φ((mⱼ − mᵢ)/√(seᵢ² + seⱼ²))',
    source: 'Laird & Louis 1989, J Educ Stat 14:29; Goldstein & Spiegelhalter 1996, J R Stat Soc A 159:385',
    oracles: ['meanCI', 'shrinkageRanking', 'crossedREML'],
  },
} as const satisfies Record<string, MethodText>

export type MethodId = keyof typeof METHOD_TEXTS
