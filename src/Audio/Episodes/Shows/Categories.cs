using System.Collections.Immutable;

namespace Audio.Episodes.Shows;

/// <summary>The categories of Apple Podcasts, which other directories take, too.</summary>
static class Categories
{
    /// <summary>Such as <c>News</c> and <c>News: Daily News</c>.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. Of("Arts", "Books", "Design", "Fashion & Beauty", "Food", "Performing Arts", "Visual Arts"),
        .. Of("Business", "Careers", "Entrepreneurship", "Investing", "Management", "Marketing", "Non-Profit"),
        .. Of("Comedy", "Comedy Interviews", "Improv", "Stand-Up"),
        .. Of("Education", "Courses", "How To", "Language Learning", "Self-Improvement"),
        .. Of("Fiction", "Comedy Fiction", "Drama", "Science Fiction"),
        .. Of("Government"),
        .. Of("Health & Fitness", "Alternative Health", "Fitness", "Medicine", "Mental Health", "Nutrition", "Sexuality"),
        .. Of("History"),
        .. Of("Kids & Family", "Education for Kids", "Parenting", "Pets & Animals", "Stories for Kids"),
        .. Of("Leisure", "Animation & Manga", "Automotive", "Aviation", "Crafts", "Games", "Hobbies", "Home & Garden", "Video Games"),
        .. Of("Music", "Music Commentary", "Music History", "Music Interviews"),
        .. Of("News", "Business News", "Daily News", "Entertainment News", "News Commentary", "Politics", "Sports News", "Tech News"),
        .. Of("Religion & Spirituality", "Buddhism", "Christianity", "Hinduism", "Islam", "Judaism", "Religion", "Spirituality"),
        .. Of("Science", "Astronomy", "Chemistry", "Earth Sciences", "Life Sciences", "Mathematics", "Natural Sciences", "Nature", "Physics", "Social Sciences"),
        .. Of("Society & Culture", "Documentary", "Personal Journals", "Philosophy", "Places & Travel", "Relationships"),
        .. Of("Sports", "Baseball", "Basketball", "Cricket", "Fantasy Sports", "Football", "Golf", "Hockey", "Rugby", "Running", "Soccer", "Swimming", "Tennis", "Volleyball", "Wilderness", "Wrestling"),
        .. Of("Technology"),
        .. Of("True Crime"),
        .. Of("TV & Film", "After Shows", "Film History", "Film Interviews", "Film Reviews", "TV Reviews"),
    ];

    static IEnumerable<string> Of(string category, params string[] parts) => parts.Select(p => $"{category}: {p}").Prepend(category);
}
