package jobo.search;

import java.io.IOException;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.codecs.perfield.PerFieldKnnVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/**
 * Lucene's own codec, which takes vectors as long as models make them: by itself it stops at 1,024
 * numbers, and hosted models have up to 3,072. What is written is read by Lucene's own.
 */
final class WideVectors extends FilterCodec {
  static final int MOST_NUMBERS = 8_192;

  private static final KnnVectorsFormat WIDE = new Wide(new Lucene99HnswVectorsFormat());

  WideVectors() {
    super(Codec.getDefault().getName(), Codec.getDefault());
  }

  @Override
  public KnnVectorsFormat knnVectorsFormat() {
    return new PerFieldKnnVectorsFormat() {
      @Override
      public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return WIDE;
      }
    };
  }

  /** Another format under its own name, so that what it wrote is read by that. */
  private static final class Wide extends KnnVectorsFormat {
    private final KnnVectorsFormat format;

    Wide(KnnVectorsFormat format) {
      super(format.getName());
      this.format = format;
    }

    @Override
    public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
      return format.fieldsWriter(state);
    }

    @Override
    public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
      return format.fieldsReader(state);
    }

    @Override
    public int getMaxDimensions(String field) {
      return MOST_NUMBERS;
    }
  }
}
