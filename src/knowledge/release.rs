//! When a film came out, as a date that can be reckoned with.

use time::macros::format_description;
use time::{Date, Month};

use super::film::Film;

impl Film {
    /// The day of release; where a file tells the year alone, that year's last day, since nothing says that it was out
    /// before.
    pub fn released(&self) -> Option<Date> {
        let told = self.release_date.as_ref().and_then(|date| parse(date.as_str()));
        told.or_else(|| Date::from_calendar_date(i32::from(self.year), Month::December, 31).ok())
    }
}

/// A date as people write it: "6 June 2025" or "June 6, 2025".
fn parse(date: &str) -> Option<Date> {
    let day_first = format_description!("[day padding:none] [month repr:long] [year]");
    let month_first = format_description!("[month repr:long] [day padding:none], [year]");
    Date::parse(date, day_first).or_else(|_| Date::parse(date, month_first)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    #[test]
    fn a_date_is_read_as_people_write_it() {
        assert_eq!(parse("6 June 2025"), Some(date!(2025 - 06 - 06)));
        assert_eq!(parse("October 16, 2003"), Some(date!(2003 - 10 - 16)));
        assert_eq!(parse("summer 2025"), None);
    }

    #[test]
    fn every_shipped_release_date_can_be_read() {
        let library = crate::knowledge::load_shipped().unwrap();
        for (_, film) in library.films() {
            let told = film.release_date.as_ref();
            assert!(told.is_none_or(|date| parse(date.as_str()).is_some()), "{}: {told:?}", film.name());
        }
    }

    #[test]
    fn of_a_year_alone_the_last_day_counts() {
        let text = "title = \"A\"\nyear = 2025\nsources = [{ name = \"s\" }]\n";
        let film = crate::knowledge::parse_film("a-2025.toml", text).unwrap();
        assert_eq!(film.released(), Some(date!(2025 - 12 - 31)));
    }
}
