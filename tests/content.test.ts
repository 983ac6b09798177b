import { expect, it } from 'vitest';
import { findMisprints } from '../src/misprints.ts';
import { root } from './house/tree.ts';

it('a reader meets nothing in the garden that is missing, unsourced or leads nowhere', () =>
	expect(findMisprints(root).map(({ message }) => message)).toEqual([]));
