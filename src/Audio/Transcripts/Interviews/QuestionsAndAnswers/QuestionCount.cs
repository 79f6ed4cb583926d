namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>Which letters ask and answer in a text, and how often.</summary>
/// <param name="Question">Such as Q, or P in Spanish.</param>
/// <param name="Answer">Such as A, or R in Spanish; meaningless where nothing marks answers.</param>
readonly record struct QuestionCount(char Question, char Answer, int Questions, int Answers)
{
    const string Asking = "QPFD", Answering = "AR";

    public static QuestionCount Of(IEnumerable<QuestionMark> marks)
    {
        var counts = new int[128];
        foreach (var mark in marks)
            counts[mark.Letter & 127]++;
        var question = Asking.MaxBy(c => counts[c]);
        // Of the pairs of languages: German asks with F and answers with A, French with Q and R.
        var answer = Answering.MaxBy(c => counts[c]);
        return new(question, answer, counts[question], counts[answer]);
    }
}
