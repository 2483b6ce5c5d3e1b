import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import { getAcknowledgement, listReaders } from '#contract/acknowledgement.ts'
import { listTemplates } from '#contract/definition.ts'
import { getDefinitionDraft, listDefinitionDrafts } from '#contract/definitionDrafts.ts'
import { getBridge } from '#contract/definitionBridge.ts'
import { getCriterionHealth, previewDefinitionDraft } from '#contract/definitionPreview.ts'
import { compareDefinitionVersions, listDefinitionVersions } from '#contract/definitionVersions.ts'
import { listProposals } from '#contract/calibrationAgreements.ts'
import { listExemplars } from '#contract/exemplars.ts'
import { getReviewing } from '#contract/organisation.ts'
import { call } from '#lib/apiClient.ts'

export const reviewingQuery = queryOptions({
  queryKey: ['reviewing'],
  queryFn: ({ signal }) => call(getReviewing, { signal }),
})

/** Whether one has read the current version. */
export const readingQuery = queryOptions({
  queryKey: ['definition', 'reading'],
  queryFn: ({ signal }) => call(getAcknowledgement, { signal }),
})

/** Moments of real interactions that show what ratings mean: those one may see. */
export const exemplarsQuery = queryOptions({
  queryKey: ['definition', 'exemplars'],
  queryFn: ({ signal }) => call(listExemplars, { signal }),
})

/** What calibrations propose, for who writes the definition. */
export const proposalsQuery = queryOptions({
  queryKey: ['definition', 'proposals'],
  queryFn: ({ signal }) => call(listProposals, { signal }),
})

/** Who has read the current version, as far as one may know. */
export const readersQuery = queryOptions({
  queryKey: ['definition', 'readers'],
  queryFn: ({ signal }) => call(listReaders, { signal }),
})
export type Readers = z.output<(typeof listReaders)['response']>

/** A draft as it was when it was opened; what is saved since then the editor knows. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['definition', 'draft', id],
    queryFn: ({ signal }) => call(getDefinitionDraft, { params: { id }, signal }),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })

export const draftsQuery = queryOptions({
  queryKey: ['definition', 'drafts'],
  queryFn: ({ signal }) => call(listDefinitionDrafts, { signal }),
})

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => call(listTemplates, { signal }),
})

export const versionsQuery = queryOptions({
  queryKey: ['definition', 'versions'],
  queryFn: ({ signal }) => call(listDefinitionVersions, { signal }),
})

export const comparisonQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['definition', 'comparison', from, to],
    queryFn: ({ signal }) => call(compareDefinitionVersions, { query: { from, to }, signal }),
  })

/** How each criterion of the published version does its work in reviews. */
export const criterionHealthQuery = queryOptions({
  queryKey: ['definition', 'health'],
  queryFn: ({ signal }) => call(getCriterionHealth, { query: {}, signal }),
})

/** How far scores moved from one meaning to another. */
export const bridgeQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['definition', 'bridge', from, to],
    queryFn: ({ signal }) => call(getBridge, { query: { from, to }, signal }),
  })

/** What past reviews would score with a draft as it is saved; each save is asked about anew. */
export const previewQuery = ({ id, version }: { id: string; version: number }) =>
  queryOptions({
    queryKey: ['definition', 'preview', id, version],
    queryFn: ({ signal }) => call(previewDefinitionDraft, { params: { id }, body: {}, signal }),
    staleTime: Infinity,
  })
