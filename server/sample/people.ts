/** One agent's team by name; the order within a team has no meaning. */
export const TEAM_AGENTS: Readonly<Record<string, readonly string[]>> = {
  Billing: ['Chloe Lindqvist', 'Aisha Rahman', 'Daniel Okafor', 'Mei Tanaka', 'Lucas Ferreira', 'Hannah Schmidt'],
  'Broadband support': ['Tomasz Baran', 'Malik Osei', 'Sofia Marino', 'Peter Novak', 'Leila Haddad', 'Oliver Grant'],
  'Orders and delivery': ['Greta Holm', 'Jonas Weber', 'Priya Nair', 'Emma Larsen', 'Diego Fuentes', 'Yuki Sato'],
  'New customers': ['Rosa Delgado', 'Amara Diallo', 'Viktor Horvat', 'Nora Byrne', 'Samir Khan', 'Julia Kowalska'],
}

export interface SampleReviewer {
  name: string
  /** Rating steps this reviewer gives more than the average one; negative is severe. */
  leniency: number
}

export const REVIEWERS: readonly SampleReviewer[] = [
  { name: 'Ines Moreau', leniency: 0 },
  { name: 'Karl Becker', leniency: -0.5 },
  { name: 'Fatima Zahra', leniency: 0.1 },
  { name: 'Stephen Doyle', leniency: 0.45 },
  { name: 'Hiroko Abe', leniency: -0.2 },
  { name: 'Marta Silva', leniency: 0.2 },
]

/** Who of them leads quality. */
export const LEAD_REVIEWER = 'Marta Silva'

/** One per team, in the order of the teams. */
export const MANAGERS = ['Claire Dubois', 'Ahmed Farouk', 'Linnea Berg', 'George Papadakis'] as const
export const LEADER = 'Valentina Rossi'

export const CUSTOMER_FIRST_NAMES = [
  'Alex',
  'Bianca',
  'Carlos',
  'Dana',
  'Elif',
  'Frank',
  'Gabriela',
  'Hugo',
  'Irina',
  'Jack',
  'Kemal',
  'Laura',
  'Mina',
  'Nikolai',
  'Olga',
  'Paul',
  'Quinn',
  'Rita',
  'Simon',
  'Tara',
  'Umar',
  'Vera',
  'Wendy',
  'Xavier',
  'Yasmin',
  'Zoe',
] as const
export const CUSTOMER_LAST_NAMES = [
  'Adler',
  'Brandt',
  'Costa',
  'Dunn',
  'Evans',
  'Fischer',
  'Gomez',
  'Hughes',
  'Ivanov',
  'Jansen',
  'Keller',
  'Lopez',
  'Murphy',
  'Nielsen',
  'Olsen',
  'Petit',
  'Reyes',
  'Santos',
  'Turner',
  'Ueda',
  'Vogel',
  'Walsh',
  'Yilmaz',
  'Zimmer',
] as const

/** `Mei Tanaka` becomes `mei.tanaka@sample.example`, an address that can receive nothing. */
export function sampleEmail(name: string): string {
  return `${name.toLowerCase().replaceAll(' ', '.')}@sample.example`
}
