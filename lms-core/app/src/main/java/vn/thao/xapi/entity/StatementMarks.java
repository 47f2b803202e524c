package vn.thao.xapi.entity;

import jakarta.json.JsonObject;
import java.util.SortedMap;

/**
 * What the store keeps beside a statement to find it again.
 *
 * @param registration null where there is none, as are the next two
 * @param voids the statement that this one voids
 * @param refersTo the statement that is this one's object
 * @param agents hash of each person or group; true when it is actor or object, or a member of them
 * @param activities hash of each activity; true when it is the object
 * @param definitions the definitions that came along, by the activity's IRI
 */
public record StatementMarks(
    String verb,
    String registration,
    String voids,
    String refersTo,
    SortedMap<String, Boolean> agents,
    SortedMap<String, Boolean> activities,
    SortedMap<String, JsonObject> definitions) {}
