package org.artsenrol.notify.outbox;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Keeps moments as {@code timestamp with time zone}. It is named at each attribute and applies to
 * nothing else, so that this module stands alone beside whatever converter the application has.
 */
@Converter
public class MomentColumn implements AttributeConverter<Instant, OffsetDateTime> {

  @Override
  public OffsetDateTime convertToDatabaseColumn(Instant moment) {
    return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
  }

  @Override
  public Instant convertToEntityAttribute(OffsetDateTime stored) {
    return stored == null ? null : stored.toInstant();
  }
}
