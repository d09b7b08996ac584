/** Where the hand-written delta keeps what it knows, one number a slot; the same places as in the compiled model, so that finals can be compared. */
export const TURN = 0;
export const ENDED = 1;
export const SEED_LOW = 3;
export const SEED_HIGH = 4;
export const ATTENTION = 5;

export const CASH = 8;
export const DEBT = 9;
export const DYKES = 10;
export const FAME = 11;
export const GRAIN = 12;
export const HEALTH = 13;
export const MARKET = 14;
/** The market at the opening of each turn, from the start on. */
export const MARKET_WAS = 15;
export const ROADS = 78;
export const TRUST = 79;
export const WOOD = 110;

/** Five ports, one after the other, and what each has. */
export const PORT = 48;
export const PORT_SIZE = 6;
export const PORT_END = PORT + 5 * PORT_SIZE;
export const CHEST = 0;
export const FLEET = 1;
export const REPUTE = 2;
export const TRADE = 3;
export const READING = 4;

/** Six wards, likewise. */
export const WARD = 80;
export const WARD_SIZE = 5;
export const WARD_END = WARD + 6 * WARD_SIZE;
export const MOOD = 0;
export const PEOPLE = 1;
export const SKILL = 2;
export const STOCK = 3;
export const WATER = 4;

/** appetite, drain, rate, wear: written once for the comparison, and inlined everywhere. */
export const CONSTANTS = 111;
export const SILT = 115;
export const SILT_KNOWN = 116;
export const TEMPER = 117;
export const PRICE = 119;
export const WEATHER = 120;
export const CLINICS = 121;
export const DYKE_FUND = 122;
export const FIELDS = 123;
export const SCHOOLS = 124;
export const GATE = 125;
export const TAX = 126;

/** Two slots an action: turn last taken, times taken. */
export const ACTION = 127;

/** Five slots an event. */
export const EVENT = 151;
export const EVENT_SIZE = 5;
export const FIRED = 0;
export const COUNT = 1;
export const CHOSE = 2;
export const WAITING = 3;
export const OPEN = 4;

/** Events by number. */
export const AUDIT = 0;
export const BLAZE = 1;
export const COMET = 7;
export const ENVOY = 8;
export const FEAST = 13;
export const FLOOD = 19;
export const GUILD = 25;
export const LETTER = 31;
export const PLAGUE = 32;
export const RAID = 33;
export const STRIKE = 38;
export const WINDFALL = 39;
export const EVENTS = 40;

/** Three slots a port: move chosen, move told, confidence. */
export const MOVE = 351;
export const MOVE_SIZE = 3;

/** Rows of what waits: effect, due, left, value, amount. */
export const ROW = 366;
export const ROW_SIZE = 5;
export const SIZE = 636;
