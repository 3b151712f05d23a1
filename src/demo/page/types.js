/**
 * What the demo's server says, as types for the reader and the editor; nothing here runs.
 *
 * @typedef {{ id: string, en: string }} Told Words in the two languages of the page.
 *
 * @typedef {object} Person
 * @property {number} id
 * @property {string} name
 * @property {"warga"|"petugas"|"bidang"|"pimpinan"|"admin"|"tamu"} part
 * @property {string} about The division of a handler, or empty.
 * @property {string|null} username
 * @property {string} language
 * @property {boolean} blocks_bot
 * @property {string|null} picture
 * @property {number[]} chats The private chat with the bot first, then groups.
 *
 * @typedef {object} Last
 * @property {string} text
 * @property {string} at
 * @property {boolean} from_bot
 * @property {number} message
 *
 * @typedef {object} ChatLine
 * @property {number} id
 * @property {"private"|"group"|"supergroup"} kind
 * @property {string} title
 * @property {number[]} members
 * @property {string} revision
 * @property {Last|null} last
 *
 * @typedef {object} Bot
 * @property {"running"|"stopped"|"starting"|"broken"} state
 * @property {"polling"|"webhook"} way
 * @property {string|null} error
 * @property {string} username
 * @property {string} name
 * @property {string} description
 *
 * @typedef {object} Weather
 * @property {number} slow_seconds
 * @property {boolean} taps_overtake
 * @property {boolean} no_budget
 * @property {number} planned
 *
 * @typedef {object} Story
 * @property {string} key
 * @property {Told} title
 * @property {number} step
 * @property {number} steps
 * @property {"playing"|"paused"|"ended"|"failed"} state
 * @property {number|null} who
 * @property {Told} sentence
 * @property {string|null} error
 * @property {number} seconds
 *
 * @typedef {object} Summary
 * @property {string} clock
 * @property {Bot} bot
 * @property {Person[]} people
 * @property {ChatLine[]} chats
 * @property {Weather} weather
 * @property {string} inside
 * @property {Story|null} story
 *
 * @typedef {object} Media
 * @property {string} kind
 * @property {string|null} [name]
 * @property {number|null} [size]
 * @property {string|null} [mime]
 * @property {number|null} [seconds]
 * @property {number} [latitude]
 * @property {number} [longitude]
 * @property {string} [title]
 * @property {string} [address]
 * @property {string} [phone]
 * @property {string|null} [url]
 *
 * @typedef {{ text: string, kind: "callback"|"url"|"web_app", url: string|null }} Button
 *
 * @typedef {object} Message
 * @property {number} id
 * @property {"bot"|"person"|"service"} from
 * @property {number|null} person
 * @property {string} name
 * @property {string} at
 * @property {boolean} edited
 * @property {boolean} silent
 * @property {string} html
 * @property {boolean} taken
 * @property {Media|null} media
 * @property {string|null} album
 * @property {{ id: number, text: string }|null} reply_to
 * @property {number|null} topic
 * @property {Button[][]} buttons
 *
 * @typedef {{ text: string, kind: "text"|"contact"|"location"|"web_app", url: string|null }} Key
 *
 * @typedef {object} Chat
 * @property {number} id
 * @property {"private"|"group"|"supergroup"} kind
 * @property {string} title
 * @property {string} revision
 * @property {boolean} started
 * @property {{ rows: Key[][], one_time: boolean }|null} keyboard
 * @property {boolean} typing
 * @property {{ command: string, description: string }[]} commands
 * @property {Message[]} messages
 * @property {{ seq: number, text: string, alert: boolean }[]} toasts
 * @property {number[]} waiting
 */
export {};
