import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, idParams, instant } from './shapes.ts'

const IMPORT_STATUS = ['receiving', 'queued', 'running', 'done', 'failed'] as const

/** Something to know about one place of one file. An `error` was left out; a `note` was taken in. */
export const importProblem = z.object({
  id,
  severity: z.enum(['error', 'note']),
  file: z.string(),
  /** 1-based; null when it concerns the whole file. */
  line: z.number().int().nullable(),
  message: z.string(),
})
export type ImportProblem = z.infer<typeof importProblem>

export const importBatch = z.object({
  id,
  status: z.enum(IMPORT_STATUS),
  timeZone: z.string(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  createdBy: z.string().nullable(),
  files: z.number().int(),
  filesDone: z.number().int(),
  /** 0–1 of the bytes read so far. */
  progress: z.number(),
  rows: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  failed: z.number().int(),
  recordings: z.number().int(),
  errors: z.number().int(),
  notes: z.number().int(),
  /** Sources with two-channel sound and no word yet on which side is the agent. */
  sidesToAnswer: z.array(z.string()),
})
export type ImportBatch = z.infer<typeof importBatch>

export const createImport = endpoint({
  id: 'createImport',
  summary: 'Open an import; files follow, one request each',
  method: 'post',
  path: '/api/imports',
  body: z.object({
    /** Zone in which times without an offset are read; the organisation's when absent. */
    timeZone: z.string().max(64).optional(),
    /** The system it comes from, for rows that do not say. */
    source: z.string().trim().min(1).max(80).optional(),
  }),
  response: importBatch,
  rule: 'importInteractions',
})

export const uploadImportFile = endpoint({
  id: 'uploadImportFile',
  summary: 'Send one file of the import as raw bytes',
  method: 'put',
  path: '/api/imports/:id/files',
  params: idParams,
  query: z.object({ path: z.string().min(1).max(1000) }),
  response: importBatch,
  kind: 'stream',
  errors: ['not_found', 'conflict', 'too_large', 'invalid'],
  rule: 'importInteractions',
})

export const startImport = endpoint({
  id: 'startImport',
  summary: 'All files are sent: read them in',
  method: 'post',
  path: '/api/imports/:id/start',
  params: idParams,
  response: importBatch,
  errors: ['not_found', 'conflict'],
  rule: 'importInteractions',
})

export const listImports = endpoint({
  id: 'listImports',
  summary: 'Imports, newest first',
  method: 'get',
  path: '/api/imports',
  response: z.array(importBatch),
  rule: 'importInteractions',
})

export const getImport = endpoint({
  id: 'getImport',
  summary: 'How an import is getting on',
  method: 'get',
  path: '/api/imports/:id',
  params: idParams,
  response: importBatch,
  errors: ['not_found'],
  rule: 'importInteractions',
})

export const listImportProblems = endpoint({
  id: 'listImportProblems',
  summary: 'What was left out of an import and why, and what was noted',
  method: 'get',
  path: '/api/imports/:id/problems',
  params: idParams,
  query: z.object({ after: z.string().optional(), limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({ items: z.array(importProblem), next: z.string().nullable() }),
  errors: ['not_found'],
  rule: 'importInteractions',
})

export const answerAgentSide = endpoint({
  id: 'answerAgentSide',
  summary: 'Say once for a source which channel of its recordings is the agent',
  method: 'put',
  path: '/api/sources/agent-side',
  body: z.object({ source: z.string().min(1).max(80), agentSide: z.enum(['left', 'right', 'mixed']) }),
  errors: ['not_found'],
  rule: 'importInteractions',
})
