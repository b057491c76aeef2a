package fr.duret.maintenance.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TaskFormTest {

    private static TaskForm.Field hiddenWhen(@Nullable String condition) {
        return new TaskForm.Field("callBackOn", "date", true, List.of(), condition);
    }

    @Test
    void asksWhatItsConditionDoesNotHide() {
        TaskForm.Field unlessCallBack = hiddenWhen("=answer != \"call-back\"");
        assertThat(unlessCallBack.isAskedAfter(Map.of("answer", "call-back"))).isTrue();
        assertThat(unlessCallBack.isAskedAfter(Map.of("answer", "renewed"))).isFalse();
        assertThat(unlessCallBack.isAskedAfter(Map.of())).isFalse();
        TaskForm.Field ifRefused = hiddenWhen("=decision = \"refused\"");
        assertThat(ifRefused.isAskedAfter(Map.of("decision", "refused"))).isFalse();
        assertThat(ifRefused.isAskedAfter(Map.of("decision", "accepted"))).isTrue();
    }

    @Test
    void asksWhateverHasNoConditionThatItUnderstands() {
        assertThat(hiddenWhen(null).isAskedAfter(Map.of())).isTrue();
        assertThat(hiddenWhen("=a > 3 and b").isAskedAfter(Map.of())).isTrue();
    }
}
