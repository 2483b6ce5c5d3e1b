import { getRecording } from '#contract/interactions.ts'
import { addressOf } from '#lib/apiClient.ts'

export const recordingAddress = (interactionId: string): string => addressOf(getRecording, { id: interactionId })
