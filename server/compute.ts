import type { SessionAgreement } from '#contract/calibration.ts'
import type { ComparedWeeks, Comparison } from '#contract/comparison.ts'
import type { Line } from '#contract/lines.ts'
import type { StudyFound } from '#contract/studies.ts'
import type { ReadRatings } from '#domain/interchange/readRatingsCsv.ts'
import type { CoachingEvidence } from '#contract/coaching.ts'
import type { PlanPreview } from '#contract/samplingPlans.ts'
import type { DefinitionHealth } from '#domain/definition/health/criterionHealth.ts'
import type { DefinitionPreview } from '#domain/definition/preview/definitionPreview.ts'
import type { Suggestion } from '#domain/calibration/suggestCalibrations.ts'
import type { Peaks } from './audio/computePeaks.ts'
import type { Db } from './db/dialect.ts'
import type { Row } from './db/schema.ts'
import type { Media } from './media.ts'
import type { Draw } from './sampling/drawTask.ts'
import type { WeeksInput } from './queries/comparison/comparedWeeks.ts'
import type { ComparisonInput } from './queries/comparison/comparison.ts'
import type { ListedReviews, ReviewPage } from './queries/listReviews.ts'
import type { PlanInput } from './sampling/planTask.ts'
import type { PreviewInput } from './sampling/previewTask.ts'
import type { PastReviews } from './tasks/pastReviews.ts'
import type { PreviewedDraft } from './tasks/previewReviews.ts'
import type { FitInput, Fits } from './tasks/fitModels.ts'
import type { AgreementTrend } from '#contract/agreement.ts'
import type { AgreementTrendInput } from './tasks/agreementTrend.ts'
import type { ProfileInput, Profiles } from './tasks/profileReviewers.ts'
import type { AgentRank, RankInput } from './tasks/rankAgents.ts'
import type { CostsInput } from './tasks/criterionCostsOf.ts'
import type { AgentTrend, TrendInput } from './tasks/reviewTrends.ts'
import type { ConsistencyClauses } from '#domain/consistency/consistencyClauses.ts'
import type { ConsistentInput } from './tasks/consistentAgents.ts'
import type { Details, SessionInput } from './tasks/calibrationTasks.ts'
import type { CsatRelation } from '#contract/serviceFacts.ts'
import type { CsatInput } from './queries/service/csatRelation.ts'

/** Work too long for a request handler; each task runs off the event loop of the server. */
export interface Tasks {
  /** Waveform of a stored recording. */
  peaks: { input: { mediaKey: string }; output: Peaks }
  /** A part of a stored recording, as WAV. */
  cutSound: { input: { mediaKey: string; startMs: number; endMs: number }; output: Uint8Array<ArrayBuffer> }
  /** What a sampling plan would draw. */
  previewPlan: { input: PreviewInput; output: PlanPreview }
  /** The draw of a sampling plan. */
  drawPlan: { input: PlanInput; output: Draw }
  /** Past reviews scored again with a draft of the definition. */
  previewDefinition: { input: PreviewedDraft; output: DefinitionPreview }
  /** How the criteria of a definition did in past reviews. */
  criterionHealth: { input: PastReviews; output: DefinitionHealth }
  /** Mixed models of agents and reviewers. */
  fitModels: { input: FitInput; output: Fits }
  /** How far reviewers agree, month by month. */
  agreementTrend: { input: AgreementTrendInput; output: AgreementTrend }
  /** How each reviewer reviews. */
  profileReviewers: { input: ProfileInput; output: Profiles }
  /** Agents or teams beside each other by one version, which no index finds: of millions of scores that takes its time. */
  compareScores: { input: ComparisonInput; output: Comparison }
  /** The same week by week. */
  compareWeeks: { input: WeeksInput; output: ComparedWeeks }
  /** Where agents are expected to stand among each other. */
  rankAgents: { input: RankInput; output: AgentRank[] }
  /** The criteria that cost an agent most. */
  criterionCosts: { input: CostsInput; output: CoachingEvidence['criteria'] }
  /** Whether agents' scores go up or down. */
  reviewTrends: { input: TrendInput; output: AgentTrend[] }
  /** Who is consistently above the benchmark, clause by clause. */
  consistentAgents: { input: ConsistentInput; output: ConsistencyClauses[] }
  /** Reviews by what a criterion was rated. */
  listReviews: { input: ListedReviews; output: ReviewPage }
  /** Whether reviews and customers agree. */
  relateCsat: { input: CsatInput; output: CsatRelation }
  /** How far reviewers of a calibration agreed in each dimension and criterion. */
  sessionAgreements: Told<SessionInput, Line<SessionAgreement[]>>
  /** Ratings out of a file. */
  readStudy: { input: { csv: string; scale: string[] | null }; output: ReadRatings }
  /** How far the raters of a study agree. */
  studyAgreements: Told<{ id: string }, Line<StudyFound>>
  /** Reviewers of a calibration one by one, and pair by pair. */
  sessionDetails: { input: SessionInput; output: Details }
  /** What to calibrate next. */
  suggestSessions: { input: { version: Row<'definition_version'>; now: number }; output: Suggestion[] }
}

/** A task that tells what it has, and how far it is, before it is done. */
interface Told<Input, Step> {
  input: Input
  output: Step
  step: Step
}

type Step<Name extends keyof Tasks> = Tasks[Name] extends { step: infer Told } ? Told : never

/** Looks on while a task runs, and may end it: then it is rejected. */
export interface Watch<Name extends keyof Tasks> {
  send?: (step: Step<Name>) => void
  signal?: AbortSignal
}

export interface Compute {
  run<Name extends keyof Tasks>(
    task: Name,
    input: Tasks[Name]['input'],
    watch?: Watch<Name>,
  ): Promise<Tasks[Name]['output']>
}

/** What a task works with: sound and a connection to read by, opened when asked for, and who is told of its steps. */
interface Tools<Name extends keyof Tasks> {
  media: () => Promise<Media>
  db: () => Promise<Db>
  send: (step: Step<Name>) => void
}

export type RunTask = {
  [Name in keyof Tasks]: (tools: Tools<Name>, input: Tasks[Name]['input']) => Promise<Tasks[Name]['output']>
}
