/** Addresses of the places in the app; features link to each other by these alone. */
export const linkToSignIn = () => '/sign-in'
export const linkToQueue = () => '/queue'
export const linkToReviewing = (reviewId: string) => `/review/${reviewId}`
export const linkToCorrecting = (reviewId: string) => `/review/${reviewId}/correction`
export const linkToReview = (reviewId: string) => `/reviews/${reviewId}`
export const linkToInteractions = () => '/interactions'
export const linkToInteraction = (interactionId: string) => `/interactions/${interactionId}`
export const linkToOverview = () => '/overview'
export const linkToCompare = () => '/compare'
export const linkToCoaching = () => '/coaching'
export const linkToReviewers = () => '/reviewers'
export const linkToReviewer = (reviewerId: string) => `/reviewers/${reviewerId}`
export const linkToAgent = (agentId: string) => `/agents/${agentId}`
export const linkToDefinition = () => '/definition'
export const linkToDefinitionDraft = () => '/definition/draft'
export const linkToCriterionHealth = () => '/definition/health'
export const linkToComparison = () => '/definition/compare'
export const linkToReaders = () => '/definition/readers'
export const linkToPulses = () => '/pulses'
export const linkToPulse = (pulseId: string) => `/pulses/${pulseId}`
export const linkToPulseAnswer = (pulseId: string) => `/pulses/${pulseId}/answer`
export const linkToImports = () => '/imports'
export const linkToImport = (importId: string) => `/imports/${importId}`
export const linkToPlans = () => '/plans'
export const linkToNewPlan = () => '/plans/new'
export const linkToPlan = (planId: string) => `/plans/${planId}`
export const linkToCalibrations = () => '/calibration'
export const linkToCalibration = (sessionId: string) => `/calibration/${sessionId}`
export const linkToStudy = (studyId: string) => `/calibration/studies/${studyId}`
export const linkToPeople = () => '/people'
