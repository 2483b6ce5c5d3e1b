import type { RunTask } from './compute.ts'

/** Who does which task; each loads what it needs when it is asked for. */
export const computeTasks: RunTask = {
  peaks: async ({ media }, { mediaKey }) => {
    const { computePeaks } = await import('./audio/computePeaks.ts')
    const sound = await (await media()).read(mediaKey)
    if (!sound) throw new Error('The recording is missing.')
    return computePeaks(sound)
  },
  cutSound: async ({ media }, { mediaKey, ...cut }) => {
    const { cutSound } = await import('./audio/cutSound.ts')
    const sound = await (await media()).read(mediaKey)
    if (!sound) throw new Error('The recording is missing.')
    return cutSound(sound, cut)
  },
  previewPlan: async ({ db }, input) => (await import('./sampling/previewTask.ts')).previewTask(await db(), input),
  drawPlan: async ({ db }, input) => (await import('./sampling/drawTask.ts')).drawTask(await db(), input),
  previewDefinition: async ({ db }, input) =>
    (await import('./tasks/previewReviews.ts')).previewReviews(await db(), input),
  fitModels: async ({ db }, input) => (await import('./tasks/fitModels.ts')).fitModels(await db(), input),
  agreementTrend: async ({ db }, input) =>
    (await import('./tasks/agreementTrend.ts')).agreementTrend(await db(), input),
  profileReviewers: async ({ db }, input) =>
    (await import('./tasks/profileReviewers.ts')).profileReviewers(await db(), input),
  criterionCosts: async ({ db }, input) =>
    (await import('./tasks/criterionCostsOf.ts')).criterionCostsOf(await db(), input),
  reviewTrends: async ({ db }, input) => (await import('./tasks/reviewTrends.ts')).reviewTrends(await db(), input),
  criterionHealth: async ({ db }, input) => (await import('./tasks/tallyHealth.ts')).tallyHealth(await db(), input),
  rankAgents: async (_, input) => (await import('./tasks/rankAgents.ts')).rankAgents(input),
  compareScores: async ({ db }, input) =>
    (await import('./queries/comparison/comparison.ts')).findComparison(await db(), input),
  compareWeeks: async ({ db }, input) =>
    (await import('./queries/comparison/comparedWeeks.ts')).findComparedWeeks(await db(), input),
  consistentAgents: async ({ db }, input) =>
    (await import('./tasks/consistentAgents.ts')).consistentAgents(await db(), input),
  listReviews: async ({ db }, { caller, now, filter }) =>
    (await import('./queries/listReviews.ts')).listReviews(await db(), caller, now, filter),
  sessionAgreements: async ({ db, send }, input) =>
    (await import('./tasks/calibrationTasks.ts')).sessionAgreements(await db(), input, send),
  readStudy: async (_, { csv, scale }) =>
    (await import('#domain/interchange/readRatingsCsv.ts')).readRatingsCsv(csv, scale),
  studyAgreements: async ({ db, send }, input) =>
    (await import('./tasks/studyAgreements.ts')).studyAgreements(await db(), input, send),
  sessionDetails: async ({ db }, input) =>
    (await import('./tasks/calibrationTasks.ts')).sessionDetails(await db(), input),
  suggestSessions: async ({ db }, input) =>
    (await import('./tasks/suggestSessions.ts')).suggestSessions(await db(), input),
  relateCsat: async ({ db }, input) =>
    (await import('./queries/service/csatRelation.ts')).findCsatRelation(await db(), input),
}
