import { z } from 'zod'
import { crossedREML } from '#domain/statistics/crossedREML.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { type Observation, reviewCells } from '#domain/statistics/model/reviewCells.ts'
import { onewayREML } from '#domain/statistics/onewayREML.ts'
import { adapt, type OracleMethod } from './adapt.ts'

export const MODEL_METHODS: [string, OracleMethod][] = [
  ['crossedREML', adapt(crossedInput(), crossedShape)],
  ['onewayREML', adapt(onewayInput(), onewayShape)],
]

function crossedInput() {
  const observation = z.tuple([z.number(), z.number(), z.number()])
  return z.object({ observations: z.array(observation), nAgents: z.number(), nReviewers: z.number() })
}

/** agentScore = mean + effect; the conditional deviations are lme4's, which leave the mean's error out. */
function crossedShape({ observations, nAgents, nReviewers }: z.infer<ReturnType<typeof crossedInput>>) {
  const model = crossedREML(reviewCells(observations, nAgents, nReviewers))
  if (!model) return null
  return {
    nObs: model.n,
    mu: model.mean,
    seMu: model.meanSe,
    varAgent: model.variances.agents,
    varReviewer: model.variances.reviewers,
    varResidual: model.variances.rest,
    remlCriterion: model.criterion,
    agentEffect: model.agents.map(({ effect }) => effect),
    reviewerEffect: model.reviewers.map(({ severity }) => severity),
    agentCondSD: model.agents.map(({ conditionalSd }) => conditionalSd),
    reviewerCondSD: model.reviewers.map(({ conditionalSd }) => conditionalSd),
    agentScore: model.agents.map(({ adjusted }) => adjusted),
    agentScoreSE: model.agents.map(({ se }) => se),
    reviewerPEV_SE: model.reviewers.map(({ se }) => se),
    sdY: meanCI(observations.map(([, , score]) => score)).sd,
  }
}

function onewayInput() {
  return z.object({ observations: z.array(z.tuple([z.number(), z.number()])) })
}

function onewayShape({ observations }: z.infer<ReturnType<typeof onewayInput>>) {
  const agents = Math.max(...observations.map(([agent]) => agent)) + 1
  const scores = observations.map(([agent, score]): Observation => [agent, 0, score])
  const model = onewayREML(reviewCells(scores, agents, 1))
  if (!model) return null
  return {
    mu: model.mean,
    varAgent: model.variances.agents,
    varResidual: model.variances.rest,
    remlCriterion: model.criterion,
    agentEffect: model.agents.map(({ effect }) => effect),
    agentCondSD: model.agents.map(({ conditionalSd }) => conditionalSd),
    reliability: model.agents.map(({ reliability }) => reliability),
  }
}
