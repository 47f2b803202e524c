package vn.thao.content.control;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.thao.spi.ActivityType;
import vn.thao.spi.QuestionType;

/**
 * What a package may refer to.
 *
 * @param law {@code <instrument>} or {@code <instrument>/<clause>}
 * @param competency its code
 */
public record Known(
    Function<String, Optional<ActivityType>> activityType,
    Function<String, Optional<QuestionType>> questionType,
    Predicate<String> law,
    Predicate<String> competency) {}
