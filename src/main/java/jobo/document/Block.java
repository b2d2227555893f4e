package jobo.document;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import jobo.language.VisibleText;

/** A part of a document that stands on lines of its own. */
public sealed interface Block {

  /**
   * A heading.
   *
   * @param level 1 for the document's title, to 4
   */
  record Heading(int level, List<Inline> text) implements Block {
    public Heading {
      if (level < 1 || level > 4) {
        throw new IllegalArgumentException("A heading has level 1 to 4, not " + level);
      }
      text = List.copyOf(text);
    }

    /** A heading of these inlines. */
    public static Heading of(int level, Inline... text) {
      return new Heading(level, List.of(text));
    }
  }

  /** Running text. */
  record Paragraph(List<Inline> text) implements Block {
    public Paragraph {
      text = List.copyOf(text);
    }

    /** A paragraph of these inlines. */
    public static Paragraph of(Inline... text) {
      return new Paragraph(List.of(text));
    }
  }

  /**
   * A list.
   *
   * @param first the number of the first item, or 0 where items carry bullets
   */
  record Listing(int first, List<Item> items) implements Block {
    private static final int MOST = 999_999; // Markdown reads nine digits, and items are added

    public Listing {
      if (first < 0 || first > MOST) {
        throw new IllegalArgumentException(
            "A list counts from 1 to %d, not from %d".formatted(MOST, first));
      }
      items = List.copyOf(items);
    }

    /** A list with bullets. */
    public static Listing bullets(List<Item> items) {
      return new Listing(0, items);
    }

    /** A list that counts from a number. */
    public static Listing numbered(int first, List<Item> items) {
      return new Listing(first, items);
    }
  }

  /** An item of a list. Not a block by itself. */
  record Item(List<Block> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }

    /** An item of one line. */
    public static Item of(Inline... text) {
      return new Item(List.of(Paragraph.of(text)));
    }

    /** An item of these blocks. */
    public static Item of(Block... blocks) {
      return new Item(Arrays.asList(blocks));
    }
  }

  /** A block quotation. */
  record Quotation(List<Block> blocks) implements Block {
    public Quotation {
      blocks = List.copyOf(blocks);
    }
  }

  /** Blocks behind a title that the reader opens, where the platform can fold. */
  record Folded(List<Inline> title, List<Block> blocks) implements Block {
    public Folded {
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }
  }

  /**
   * A part of its own under a category's colour and emoji; an embed where the platform has them.
   *
   * @param emoji shown before the title; may be empty
   * @param colour 24-bit RGB
   */
  record Section(String emoji, int colour, List<Inline> title, List<Block> blocks)
      implements Block {
    public Section {
      if (colour < 0 || colour > 0xFFFFFF) {
        throw new IllegalArgumentException("A colour is 24-bit RGB, not " + colour);
      }
      emoji = VisibleText.line(emoji);
      title = List.copyOf(title);
      blocks = List.copyOf(blocks);
    }

    /** The emoji, if there is one, and the title. */
    List<Inline> heading() {
      return Stream.concat(Stream.of(Inline.text(emoji + " ")), title.stream()).toList();
    }
  }

  /**
   * A picture that Jobo made, kept in the archive under its file name.
   *
   * @param file a plain file name, such as {@code news_2026-11-21.ko.png}
   * @param alternative what it shows, for those who do not see it
   */
  record Picture(String file, String alternative) implements Block {
    public Picture {
      if (!file.matches("[A-Za-z0-9._-]{1,80}") || file.startsWith(".")) {
        throw new IllegalArgumentException("Not the plain name of a picture's file: " + file);
      }
      alternative = VisibleText.line(alternative);
    }
  }
}
