/**
 * Exponential, logarithm and power, the same to the bit on every machine: `Math.exp` and its kin differ between
 * browsers, so these are built of + - * / % and comparisons alone. Relative error below 1e-12 (exp and ln: a few units in
 * the last place); over the number grid they rise where the true function rises. Total: every argument gives a finite number.
 *
 * Method: the classical one (W. J. Cody and W. Waite, "Software Manual for the Elementary Functions", 1980). Take out a
 * power of two, with ln 2 split in two so that this costs no accuracy, and sum a short series of what is left.
 */

/** Results saturate here; those nearer to 0 than its inverse are 0, and arguments of ln stay between the two. */
const LARGEST = 1e300;
const SMALLEST = 1e-300;
const LN_LARGEST = 690.7755278982137;

/** ln 2 in two parts: the high one has 32 bits, so that its product with an exponent is exact. */
const LN2_HIGH = 2977044471 / 4294967296;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = 1 / (LN2_HIGH + LN2_LOW);
const SQRT_TWO = Math.sqrt(2);
const SQRT_HALF = Math.sqrt(0.5);

/** 2, 4, 16, 256 … 2^512: the powers of two whose exponents are powers of two. */
const POWERS: readonly number[] = repeated(2, 10, (power) => power * power);
const EXPONENTS: readonly number[] = repeated(1, 10, (exponent) => exponent * 2);

/** 1 / n! for n from 13 to 0, for Horner's scheme; the next term is below 4e-18 of the sum. */
const FACTORIALS: readonly number[] = repeated(1, 14, (factorial, n) => factorial * n);
const EXP_SERIES: readonly number[] = FACTORIALS.map((_, index) => 1 / FACTORIALS[13 - index]!);

/** 1 / (2n + 1) for n from 11 to 0: ln((1 + s) / (1 - s)) = 2s (1 + s^2/3 + s^4/5 + …), |s| <= 0.1716. */
const LN_SERIES: readonly number[] = Array.from({ length: 12 }, (_, index) => 1 / (2 * (11 - index) + 1));

/** e to the x; at most 1e300, and 0 below 1e-300. */
export function detExp(x: number): number {
  if (!(x > -LN_LARGEST)) return 0;
  if (x >= LN_LARGEST) return LARGEST;
  const twos = Math.round(x * LOG2_E);
  const rest = x - twos * LN2_HIGH - twos * LN2_LOW;
  return scaled(horner(EXP_SERIES, rest), twos);
}

/** The natural logarithm; 0 of what has none (0, negative numbers). */
export function detLn(x: number): number {
  if (!(x > 0)) return 0;
  let twos = 0;
  let mantissa = x > LARGEST ? LARGEST : x < SMALLEST ? SMALLEST : x;
  for (let bit = POWERS.length - 1; bit >= 0; bit -= 1) {
    const power = POWERS[bit]!;
    if (mantissa >= power) {
      mantissa /= power;
      twos += EXPONENTS[bit]!;
    } else if (mantissa * power <= 1) {
      mantissa *= power;
      twos -= EXPONENTS[bit]!;
    }
  }
  if (mantissa > SQRT_TWO) {
    mantissa /= 2;
    twos += 1;
  } else if (mantissa < SQRT_HALF) {
    mantissa *= 2;
    twos -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  return twos * LN2_HIGH + (2 * s * horner(LN_SERIES, s * s) + twos * LN2_LOW);
}

/** Whole exponents up to here are multiplied out, which is exact for small whole numbers. */
const MULTIPLIED_OUT = 64;

/**
 * The base to the exponent. Where that has no value it is 0: a negative base with a broken exponent, 0 with a negative one.
 * x to the 0 is 1, of 0 too.
 */
export function detPow(base: number, exponent: number): number {
  if (base !== base || exponent !== exponent) return 0;
  if (exponent === 0 || base === 1) return 1;
  if (base === 0) return 0;
  const whole = Math.floor(exponent) === exponent;
  if (whole && Math.abs(exponent) <= MULTIPLIED_OUT) return multipliedOut(base, exponent);
  if (base > 0) return powerOf(base, exponent);
  if (!whole) return 0;
  const size = powerOf(-base, exponent);
  return exponent % 2 === 0 ? size : 0 - size;
}

/** The square root; 0 of a negative number. Exact to the last bit everywhere, as IEEE 754 demands. */
export function detSqrt(x: number): number {
  if (!(x > 0)) return 0;
  return x > LARGEST ? Math.sqrt(LARGEST) : Math.sqrt(x);
}

/** For a base above 0. */
function powerOf(base: number, exponent: number): number {
  const product = exponent * detLn(base);
  return product === product ? detExp(product) : 0;
}

function multipliedOut(base: number, exponent: number): number {
  let result = 1;
  let factor = base;
  for (let left = Math.abs(exponent); left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = bounded(result * factor);
    factor = bounded(factor * factor);
  }
  return exponent > 0
    ? result
    : result === 0
      ? bounded(base < 0 && exponent % 2 !== 0 ? -Infinity : Infinity)
      : bounded(1 / result);
}

function bounded(x: number): number {
  return x > LARGEST ? LARGEST : x < -LARGEST ? -LARGEST : x;
}

/** x times 2 to the `twos`, which is exact here. */
function scaled(x: number, twos: number): number {
  const down = twos < 0;
  let left = down ? -twos : twos;
  let result = x;
  for (let bit = 0; left > 0; bit += 1) {
    if (left % 2 === 1) result = down ? result / POWERS[bit]! : result * POWERS[bit]!;
    left = Math.floor(left / 2);
  }
  return bounded(result);
}

/** The polynomial with these coefficients, highest power first. */
function horner(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const coefficient of coefficients) sum = sum * x + coefficient;
  return sum;
}

/** `count` numbers, each made from the one before it. */
function repeated(first: number, count: number, next: (value: number, place: number) => number): number[] {
  const values = [first];
  while (values.length < count) values.push(next(values[values.length - 1]!, values.length));
  return values;
}
