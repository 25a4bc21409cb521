import Card from './Card.astro';
import Cards from './Cards.astro';
import Contents from './Contents.astro';
import Diagram from './Diagram.astro';
import Entry from './Entry.astro';
import Fact from './Fact.astro';
import Facts from './Facts.astro';
import Link from './Link.astro';
import Note from './Note.astro';
import Section from './Section.astro';
import Unit from './Unit.astro';
import Words from './Words.astro';

/** What a generated page may use without importing it; Markdown links go through the base. */
export const mdxComponents = {
  a: Link,
  Card,
  Cards,
  Contents,
  Diagram,
  Entry,
  Fact,
  Facts,
  Note,
  Section,
  Unit,
  Words,
};
