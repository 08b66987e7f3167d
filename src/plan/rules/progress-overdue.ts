import { asWrittenDate } from '../deadline/calendar';
import { daysLate } from '../progress/due';
import { defineRule, type PlanRule } from './rule';

/** A task is reported done by its last day. Asked only of plans whose agencies report: those with a status column. */
export const progressOverdue = defineRule<PlanRule>({
  id: 'progress/overdue',
  name: { vi: 'Nhiệm vụ quá hạn', en: 'Overdue task' },
  severity: 'warning',
  clarity: null,
  each: 'plan',
  text: {
    vi: {
      what: 'Nhiệm vụ quá hạn {days} ngày (hạn {date}), chưa báo hoàn thành.',
      why: 'Nhiệm vụ quá hạn có thể bị trừ điểm Chỉ số cải cách hành chính.',
      todo: 'Hỏi cơ quan chủ trì, ghi tình trạng và kết quả.',
    },
    en: {
      what: 'The task is {days} days late (due {date}) and not reported done.',
      why: 'Being late without a reason costs points in the reform index.',
      todo: 'Ask the lead agency; fill in status and result.',
    },
  },
  check: ({ tasks, progress }) =>
    progress === null
      ? []
      : tasks.flatMap((task) => {
          const days = daysLate(task, progress);
          return days === 0
            ? []
            : [
                {
                  cell: { row: task.row, column: progress.column },
                  task,
                  values: { days: String(days), date: asWrittenDate(task.deadline.read?.end ?? '') },
                },
              ];
        }),
  good: [
    { tasks: [{ deadline: 'Trước ngày 10/5/2023' }] },
    { today: '2023-05-20', statuses: ['Đã hoàn thành'], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    { today: '2023-05-10', statuses: [''], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    { today: '2024-01-20', statuses: [''], tasks: [{ deadline: 'Thường xuyên' }] },
  ],
  bad: [
    { today: '2023-05-11', statuses: [''], tasks: [{ deadline: 'Ngày 10/5/2023' }] },
    {
      today: '2023-06-10',
      statuses: ['Hoàn thành 80%', 'Xong'],
      tasks: [{ deadline: 'Ngày 10/5/2023' }, { number: '2', task: 'Rà soát quy trình', deadline: 'Ngày 11/5/2023' }],
    },
  ],
});
