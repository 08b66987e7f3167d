import { asWrittenDate, daysBetween } from '../deadline/calendar';
import { isDueSoon } from '../progress/due';
import { defineRule, type PlanRule } from './rule';

/** What is due in the next thirty days is seen before it is late. Asked only of plans whose agencies report. */
export const progressDueSoon = defineRule<PlanRule>({
  id: 'progress/due-soon',
  name: { vi: 'Nhiệm vụ sắp đến hạn', en: 'Due soon' },
  severity: 'info',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Nhiệm vụ đến hạn sau {days} ngày (hạn {date}), chưa báo hoàn thành.',
      why: 'Còn thời gian đôn đốc.',
      todo: 'Nhắc cơ quan chủ trì.',
    },
    en: {
      what: 'The task is due in {days} days ({date}) and not reported done.',
      why: 'There is still time to ask.',
      todo: 'Remind the lead agency.',
    },
  },
  check: ({ tasks, progress }) =>
    progress === null
      ? []
      : tasks.flatMap((task) => {
          const end = task.deadline.read?.end ?? '';
          return isDueSoon(task, progress.today, progress)
            ? [
                {
                  cell: { row: task.row, column: progress.column },
                  task,
                  values: { days: String(daysBetween(progress.today, end)), date: asWrittenDate(end) },
                },
              ]
            : [];
        }),
  good: [
    { tasks: [{ deadline: 'Trước ngày 10/5/2023' }] },
    { today: '2023-05-01', statuses: ['hoàn thành'], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    { today: '2023-05-11', statuses: [''], tasks: [{ deadline: 'Quý I năm 2024' }] },
    { today: '2023-04-09', statuses: [''], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    { today: '2023-05-01', statuses: [''], tasks: [{ deadline: 'Thường xuyên' }] },
  ],
  bad: [
    { today: '2023-05-10', statuses: [''], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    { today: '2023-04-10', statuses: ['Đang làm'], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
  ],
});
